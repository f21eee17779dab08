// The peer: a room of Socket.IO. POST / keeps an event in SQLite as our API does, then broadcasts the body to all, and answers.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { buffer } from 'node:stream/consumers'
import { Server } from 'socket.io'

const [file = ''] = process.argv.slice(2)
const database = new DatabaseSync(file)
database.exec('pragma journal_mode = wal; pragma synchronous = full')
database.exec(`create table room_event (room_id text not null, seq integer not null, at integer not null, type text not null,
  body text not null, primary key (room_id, seq)) strict, without rowid`)
const keep = database.prepare(
  'insert into "room_event" ("room_id", "seq", "at", "type", "body") values (?, ?, ?, ?, ?)',
)

const server = createServer(async (request, response) => {
  const { seq, change } = JSON.parse((await buffer(request)).toString())
  keep.run('room', seq, Date.now(), 'lock_changed', '{"locked":true}')
  sockets.to('room').emit('room', change)
  response.end()
})
// no ping during the measurement
const sockets = new Server(server, { transports: ['websocket'], pingInterval: 600_000, serveClient: false })
sockets.on('connection', (socket) => void socket.join('room'))
server.listen(0, '127.0.0.1', () =>
  console.log(`Listening at http://127.0.0.1:${(server.address() as AddressInfo).port}`),
)
