import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { GameView, GuessAnswer } from '@pd/contract'
import { noTracing } from '@pd/runtime'
import { createPlayer, openTestApp, type TestApp } from '../testing/test-app.ts'

const CATALOGUE = /\b(item|item_name|pack|picture|catalogue_revision)\b/

describe('the statements of a request', () => {
  const statements: string[] = []
  let world: TestApp
  let ann: ReturnType<typeof createPlayer>
  let game: GameView
  before(async () => {
    const ended = (_kind: string, { attributes }: { attributes: { sql?: unknown } }) =>
      void statements.push(String(attributes.sql))
    world = await openTestApp({ tracing: { ...noTracing, ended } })
    ann = createPlayer(world)
    game = await ann.newGame({ rounds: 7 })
  })
  after(() => world.close())

  /** The statements of the game's tables and of transactions; those that ask for a newer catalogue belong to no request. */
  const statementsOf = async (request: () => Promise<unknown>): Promise<string[]> => {
    statements.length = 0
    await request()
    return statements.filter((sql) => !sql.includes('catalogue_revision'))
  }
  const guess = async (text: string): Promise<void> => {
    const round = game.rounds.at(-1)
    const answer = await ann.post<GuessAnswer>(`/games/${game.id}/guesses`, {
      round: round?.number ?? 0,
      level: round?.level ?? 0,
      text,
    })
    game = answer.body.game
  }

  test('of a guess are eight at most, in the first round and in the seventh, none about the catalogue', async () => {
    const first = await statementsOf(() => guess('zebra crossing'))
    for (let round = 1; round < 7; round++) game = (await ann.post(`/games/${game.id}/give-up`, { round })).body
    const last = await statementsOf(() => guess('zebra crossing'))
    assert.equal(game.rounds.at(-1)?.level, 2)
    assert.deepEqual([first.length <= 8, last.length <= 8], [true, true], [...first, '---', ...last].join('\n'))
    assert.ok(first.length > 3, 'the statements are seen')
    for (const sql of [...first, ...last]) assert.doesNotMatch(sql, CATALOGUE)
  })

  test('of reading a game are four at most, none about the catalogue', async () => {
    const asked = await statementsOf(() => ann.get(`/games/${game.id}`))
    assert.ok(asked.length > 0 && asked.length <= 4, asked.join('\n'))
    for (const sql of asked) assert.doesNotMatch(sql, CATALOGUE)
  })

  test('of the lists of packs and items are none, with a session or without', async () => {
    for (const url of ['/packs', '/items', '/items?text=e&lang=fr']) {
      assert.deepEqual(await statementsOf(() => world.app.inject({ url })), [], url)
      assert.deepEqual(await statementsOf(() => ann.get(url)), [], url)
    }
  })

  test('of what a player has found are one', async () => {
    for (const url of ['/found', '/found/items?lang=fr'])
      assert.equal((await statementsOf(() => ann.get(url))).length, 1, url)
  })
})
