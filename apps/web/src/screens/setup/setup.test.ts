import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, GameView, NewGame } from '@pd/contract/client'
import { createSetupActions } from './actions.ts'
import { gameOpener, newGameOf, recallChoices } from './choices.ts'
import { createSetup } from './state.ts'

const defaults = { plan: 'solo', pack: null, difficulty: 'normal', language: 'fr', rounds: 5, near: false } as const

test('without a last time the defaults are chosen, answers in the language of the page', () => {
  assert.deepEqual(recallChoices(undefined, 'fr'), defaults)
})

test('what was kept and is no choice any more takes its default', () => {
  assert.deepEqual(recallChoices('{"rounds":7,"difficulty":"brutal","language":"toString"}', 'fr'), defaults)
  assert.deepEqual(recallChoices('not json', 'fr'), defaults)
  assert.deepEqual(recallChoices('null', 'fr'), defaults)
})

test('starting keeps the choices and goes to the game; a pack that is gone means all', async () => {
  const asked: NewGame[] = []
  const kept: string[] = []
  const went: string[] = []
  const setup = createSetup({ ...defaults, pack: 'gone' })
  const client: Pick<Client, 'packs' | 'found' | 'newGame'> = {
    packs: async () => ({ ok: true, value: { packs: [], cover: null } }),
    found: async () => ({ ok: true, value: { packs: [] } }),
    newGame: async (body) => {
      asked.push(body)
      return { ok: true, value: { id: 'abc' } as GameView }
    },
  }
  const storage = { get: () => undefined, set: (_key: string, value: string) => kept.push(value) }
  const go = (path: string) => went.push(path)
  const actions = createSetupActions({ client, storage, go }, setup, gameOpener(client))
  await actions.load('fr')
  actions.choose({ rounds: 10 })
  await actions.start()
  assert.deepEqual(asked, [{ ...defaults, rounds: 10 }])
  assert.deepEqual(recallChoices(kept[0], 'en'), { ...defaults, pack: 'gone', rounds: 10 })
  assert.deepEqual(went, ['/play/abc'])
})

test('a way asks for no more than it takes: no rounds where there is no number, nothing hard for small children', () => {
  const choices = recallChoices('{"plan":"sprint","rounds":3,"near":true}', 'en')
  const sent = (plan: NewGame['plan']) => newGameOf({ ...choices, plan })
  const { near, difficulty, rounds, ...least } = sent('solo')
  assert.deepEqual([near, difficulty, rounds], [true, 'normal', 3])
  assert.deepEqual(sent('sprint'), { ...least, plan: 'sprint', difficulty: 'normal' })
  assert.deepEqual(sent('choices'), { ...least, plan: 'choices', rounds: 3 })
})
