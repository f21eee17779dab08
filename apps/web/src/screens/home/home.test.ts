import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, GameSummary } from '@pd/contract/client'
import { createSafeStorage } from '../../app/storage.ts'
import { expectsUnfinished } from '../../app/unfinished-game.ts'
import { createHomeActions } from './actions.ts'
import { createHome } from './state.ts'

const createStorage = () => {
  const kept = new Map<string, string>()
  return createSafeStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }))
}
const playing = { id: 'abcdefghijklmnop', state: 'playing', round: 2, roundCount: 5 } as GameSummary
const refuse = async (): Promise<Answer<never>> => ({ ok: false, problem: { code: 'unreachable' } })
const clientWith = (games: readonly GameSummary[]) => ({
  packs: refuse,
  found: refuse,
  daily: refuse,
  games: async (): Promise<Answer<{ games: GameSummary[] }>> => ({ ok: true, value: { games: [...games] } }),
})

test('the next visit reserves room for a game to continue until the games are loaded', async () => {
  const storage = createStorage()
  assert.equal(createHome(expectsUnfinished(storage)).isGameExpected.value, false)
  await createHomeActions({ client: clientWith([playing]), storage }, createHome()).load('en')
  const next = createHome(expectsUnfinished(storage))
  assert.equal(next.isGameExpected.value, true)
  await createHomeActions({ client: clientWith([]), storage }, next).load('en')
  assert.deepEqual([next.isGameExpected.value, next.unfinished.value], [false, undefined])
  assert.equal(expectsUnfinished(storage), false)
})
