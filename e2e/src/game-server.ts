import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { createClient } from '@pd/contract/client'

const POLL_MS = 50
const MAIN = join(import.meta.dirname, '../../apps/api/src/main.ts')

/** The item of a round, as only the database knows it. */
export type Secret = {
  readonly itemId: string
  readonly pictureId: string
  readonly slug: string
  readonly path: string
  readonly names: readonly { readonly locale: string; readonly kind: string; readonly name: string }[]
}

const readSecrets = (file: string, gameId: string): Secret[] => {
  const database = new DatabaseSync(file, { readOnly: true })
  const rounds = database
    .prepare(
      `select round.item_id as itemId, round.picture_id as pictureId, item.slug, picture.path
       from round join item on item.id = round.item_id join picture on picture.id = round.picture_id
       where game_id = ? order by number`,
    )
    .all(gameId)
  const names = database.prepare('select locale, kind, name from item_name where item_id = ?')
  const secrets = rounds.map((round) => ({ ...round, names: names.all(round.itemId ?? null) }) as unknown as Secret)
  database.close()
  return secrets
}

/** The English name of the picture that a room guesses now, as only the database knows it. */
const readRoomAnswer = (file: string, code: string): string => {
  const database = new DatabaseSync(file, { readOnly: true })
  const row = database
    .prepare(
      `select item_name.name from room join room_event on room_event.room_id = room.id
       join item_name on item_name.item_id = json_extract(room_event.body, '$.plan.itemId')
       where room.code = ? and room_event.type = 'round_prepared' and locale = 'en' and kind = 'name'
       order by room_event.seq desc limit 1`,
    )
    .get(code)
  database.close()
  return String(row?.name ?? '')
}

/** A room that the worker has put away: somebody was there, and nothing was played. */
const keepResults = (file: string, code: string, name: string): void => {
  const now = Date.now()
  const settings = {
    packId: null,
    rounds: 3,
    secondsPerLevel: 5,
    answers: 'typed',
    teams: 0,
    language: 'en',
    speedBonus: false,
  }
  const players = [{ place: 1, name, team: null, late: false, score: 0, rounds: [] }]
  const times = { openedAt: now, startedAt: null, endedAt: now, reason: 'closed' }
  const database = new DatabaseSync(file)
  database.prepare('insert into room values (?, ?, ?, ?) on conflict do nothing').run(code, code, now, now)
  database.prepare('delete from room_event where room_id = (select id from room where code = ?)').run(code)
  database
    .prepare('insert into room_result select id, ? from room where code = ?')
    .run(JSON.stringify({ settings, ...times, rounds: [], teams: [], players }), code)
  database.close()
}

/** Waits until the import of a game that is served is over. */
const imported = async (url: string): Promise<void> => {
  for (;;) {
    const progress = await createClient(`${url}/api`).importProgress()
    if (!progress.ok) throw new Error('the game ended before its import did')
    if (progress.value.state !== 'running') return
    await delay(POLL_MS)
  }
}

/** The game as `npm start` runs it, on a free port and a data folder of its own, laid out before; `close` leaves nothing behind. */
export const startGameServer = async (
  options: readonly string[] = [],
  layOut: (data: string) => Promise<void> = async () => {},
  { waitsForImport = true } = {},
) => {
  const data = await mkdtemp(join(tmpdir(), 'pd-e2e-'))
  await layOut(data)
  const run = async (port = '0') => {
    const child = spawn(process.execPath, [MAIN, '--host', '127.0.0.1', '--port', port, '--data', data, ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH },
    })
    const gone = once(child, 'exit')
    for await (const line of createInterface(child.stdout)) {
      const url = /^(?:Play|The API listens) on (\S+)/.exec(line)?.[1]
      if (!url) continue
      child.stdout.resume()
      if (waitsForImport) await imported(url)
      return { child, gone, url }
    }
    throw new Error('the game ended before it listened')
  }
  let running = await run()
  const { url } = running
  return {
    url,
    data,
    secrets: (gameId: string) => readSecrets(join(data, 'pixel-detective.db'), gameId),
    roomAnswer: (code: string) => readRoomAnswer(join(data, 'pixel-detective.db'), code),
    keepResults: (code: string, name: string) => keepResults(join(data, 'pixel-detective.db'), code, name),
    /** Ends it without warning; `comeBack` starts it at the same address. */
    kill: async () => {
      running.child.kill('SIGKILL')
      await running.gone
    },
    comeBack: async () => {
      running = await run(new URL(url).port)
    },
    close: async () => {
      running.child.kill()
      await running.gone
      await rm(data, { recursive: true, force: true })
    },
  }
}

export type GameServer = Awaited<ReturnType<typeof startGameServer>>
