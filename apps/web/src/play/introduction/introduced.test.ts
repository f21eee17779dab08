import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSafeStorage } from '../../app/storage.ts'
import { isFirstPlay, keepIntroduced } from './introduced.ts'

const round: Parameters<typeof isFirstPlay>[1] = { number: 1, wrong: [], state: 'open' }

const createMemory = () => {
  const kept = new Map<string, string>()
  return createSafeStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }))
}

test('the game is introduced once a device', () => {
  const storage = createMemory()
  assert.equal(isFirstPlay(storage, round), true)
  keepIntroduced(storage)
  assert.equal(isFirstPlay(storage, round), false)
})

test('a game that goes on is not introduced', () => {
  const storage = createMemory()
  for (const later of [
    { ...round, number: 2 },
    { ...round, wrong: ['cat'] },
    { ...round, state: 'closed' as const },
  ])
    assert.equal(isFirstPlay(storage, later), false)
})
