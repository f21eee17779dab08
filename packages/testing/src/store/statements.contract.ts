import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@pd/store'
import { game, round } from './stock.ts'

const TRANSACTION = /^(begin|commit|start transaction|savepoint|release)\b/i
const MANY_ROUNDS = Array.from({ length: 20 }, (_, at) => round(at + 1, 'cat'))

/** A game takes a fixed number of statements, however many rounds it has and games its player. `answered` holds the statements so far. */
export const statementContract = (store: () => Store, answered: readonly string[]): void => {
  /** How many statements a call makes, without those that open and close its transaction. */
  const countOf = async (call: () => Promise<unknown>): Promise<number> => {
    const before = answered.length
    await call()
    return answered.slice(before).filter((sql) => !TRANSACTION.test(sql)).length
  }
  const guess = (number: number) =>
    store().games.change({ id: 'long', playerId: 'ann', now: 5 }, ({ rounds }) => {
      const open = rounds[number - 1] ?? assert.fail(`no round ${number}`)
      const guesses = [...open.guesses, { text: 'dog', verdict: 'wrong', level: 1 } as const]
      return { ok: true, value: { ...open, guesses } }
    })

  test('a new game takes three statements', async () => {
    assert.equal(await countOf(() => store().games.create({ ...game('long'), rounds: MANY_ROUNDS })), 3)
  })

  test('finding a game takes three statements, with any number of rounds', async () => {
    await store().games.create(game('short'))
    await store().games.create({ ...game('long'), rounds: MANY_ROUNDS })
    for (let at = 0; at < 3; at++) await guess(20)
    assert.equal(await countOf(() => store().games.find('short', 'ann')), 3)
    assert.equal(await countOf(() => store().games.find('long', 'ann')), 3)
  })

  test('a guess takes five statements, in the first round and in the twentieth', async () => {
    await store().games.create({ ...game('long'), rounds: MANY_ROUNDS })
    assert.equal(await countOf(() => guess(1)), 5)
    assert.equal(await countOf(() => guess(20)), 5)
    assert.equal(await countOf(() => guess(20)), 5)
  })

  test("a player's latest games take three statements, however many there are, and one when there is none", async () => {
    assert.equal(await countOf(() => store().games.latest('ann', 10)), 1)
    for (let at = 1; at <= 10; at++) await store().games.create(game(`g${at}`, 'ann', at))
    assert.equal(await countOf(() => store().games.latest('ann', 1)), 3)
    assert.equal(await countOf(() => store().games.latest('ann', 10)), 3)
  })
}
