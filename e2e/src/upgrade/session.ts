import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client, GameView } from '@pd/contract/client'

const FOLDER = join(import.meta.dirname, '0001-baseline')

/** A game without the addresses of its pictures, which may change with the way in which pictures are drawn. */
const durable = (game: GameView): object =>
  JSON.parse(JSON.stringify(game, (key, value) => (key === 'picture' ? undefined : value)))

/** A session that was played on the version with the first schema: its rows, its files, and what its player saw last. */
export const readSession = async () => {
  const read = (name: string): Promise<string> => readFile(join(FOLDER, name), 'utf8')
  const { cookie, inProgress, finished }: Record<'inProgress' | 'finished', GameView> & { cookie: string } = JSON.parse(
    await read('session.json'),
  )
  return {
    cookie,
    finished,
    inProgress,
    rows: await read('rows.sql'),
    secret: await read('secret'),
    /** The working copies, and the pictures of which they were made. */
    images: join(FOLDER, 'images'),
    pictures: join(FOLDER, 'pictures'),
  }
}

/** A recorded session, from `readSession`. */
export type Session = Awaited<ReturnType<typeof readSession>>

const accepted = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; problem: object }>): Promise<T> => {
  const got = await answer
  assert.ok(got.ok, JSON.stringify(got))
  return got.value
}

/** The same player finds both games as they were, sees their pictures, and plays the open one to its end. */
export const playOn = async (client: Client, url: string, { inProgress, finished }: Session): Promise<void> => {
  const games = await accepted(client.games())
  assert.deepEqual(games.games.map(({ id }) => id).sort(), [inProgress.id, finished.id].sort())
  for (const game of [finished, inProgress]) {
    const now = await accepted(client.game(game.id))
    assert.partialDeepStrictEqual(durable(now), durable(game))
    for (const { picture } of now.rounds) {
      const render = await fetch(new URL(picture, url))
      assert.deepEqual([render.status, render.headers.get('content-type')], [200, 'image/webp'])
    }
  }
  const second = await accepted(client.guess(inProgress.id, { round: 2, level: 2, text: 'vieille lampe' }))
  assert.deepEqual([second.verdict, second.game.rounds.at(-1)?.number], ['correct', 3])
  const third = await accepted(client.guess(inProgress.id, { round: 3, level: 1, text: 'rowing boats' }))
  assert.deepEqual([third.verdict, third.game.state], ['correct', 'finished'])
  assert.deepEqual(
    third.game.rounds.map(({ outcome, points }) => [outcome, points]),
    [
      ['found', 715],
      ['found', 770],
      ['found', 1000],
    ],
  )
}

/** The columns of tables by the names of those, without the one that later schemas have no more. */
export const withoutDropped = (columns: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> =>
  new Map([...columns].map(([table, names]) => [table, names.filter((name) => `${table}.${name}` !== 'round.variant')]))

/** The columns that the tables of an older schema have now: a column keeps its place where it gets another name. */
export const columnsSince = (
  before: ReadonlyMap<string, readonly string[]>,
  now: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> =>
  new Map([...before].map(([table, columns]) => [table, (now.get(table) ?? []).slice(0, columns.length)]))

/** Complains of every row that was there before and is not, or no longer the same, afterwards. */
export const assertKept = (before: ReadonlyMap<string, string[]>, after: ReadonlyMap<string, string[]>): void => {
  assert.ok(before.size > 0)
  for (const [table, rows] of before) {
    const kept = new Set(after.get(table))
    assert.deepEqual(
      rows.filter((row) => !kept.has(row)),
      [],
      `${table} lost rows`,
    )
  }
}
