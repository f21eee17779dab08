// Loaded into a server before its main: tells when SQLite had kept each event of a room, on the clock that all processes share.
import { subscribe } from 'node:diagnostics_channel'

const EVENT = /^insert into "?room_event"?.*?(?:values \(|select )'[^']*', (\d+)/

subscribe('sqlite.db.query', (message) => {
  const seq = EVENT.exec((message as { sql: string }).sql)?.[1]
  if (seq !== undefined) process.stdout.write(`kept ${seq} ${process.hrtime.bigint()}\n`)
})
