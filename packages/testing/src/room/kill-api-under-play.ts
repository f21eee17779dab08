import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openStore } from '@pd/store'
import { createPlayerAt, freePort, startApi, urlOf, writeThreePictures } from '../process/api-process.ts'
import { assertRoomOutlivesKills } from './room-outlives-kills.ts'

type Trial = {
  readonly home: string
  /** Where the room's log is read. */
  readonly database: string
  readonly kills: number
  /** How the process gets to its database. */
  readonly env?: Readonly<Record<string, string>>
}

/** Tries a room on a process that is killed again and again. */
export const killApiUnderPlay = async ({ home, database, kills, env = {} }: Trial): Promise<void> => {
  const port = String(await freePort())
  const pictures = await writeThreePictures(join(home, 'pictures'))
  const options = ['--data', join(home, 'data'), '--pictures', pictures, '--port', port, '--rate-limit', '0']
  let api: ChildProcess
  const start = async (): Promise<string> => {
    api = startApi([...options, '--log-level', 'silent'], env)
    return urlOf(api)
  }
  const kill = async (): Promise<void> => {
    const gone = once(api, 'exit')
    api.kill('SIGKILL')
    await gone
  }
  let back: Promise<unknown> = start()
  const url = String(await back)
  try {
    await assertRoomOutlivesKills({
      clientWith: (jar) => createPlayerAt(url, jar),
      names: ['cat', 'dog', 'horse'],
      kills,
      kill: async () => {
        back = kill().then(start)
        await back
      },
      retryDelay: () => back,
      readLog: async (code) => {
        const store = await openStore(database)
        const record = await store.rooms.find(code)
        const log = await store.rooms.eventsAfter(record?.id ?? '', 0, 100_000)
        await store.close()
        return log
      },
    })
  } finally {
    await back
    await kill()
  }
}
