import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '@pd/contract/client'
import { createPrivacyActions } from './actions.ts'
import { createPrivacy } from './state.ts'

const open = (forgetPlayer: Client['forgetPlayer']) => {
  const privacy = createPrivacy()
  const kept = new Map([
    ['unfinished', 'yes'],
    ['told', '{}'],
  ])
  const deleted: string[] = []
  const storage = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: string) => void kept.set(key, value),
  }
  const caches = { delete: async (name: string) => deleted.push(name) > 0 }
  return {
    privacy,
    kept,
    deleted,
    actions: createPrivacyActions({ client: { forgetPlayer }, storage, tab: storage, basePath: '', caches }, privacy),
  }
}

for (const [who, answer] of [
  ['a player', { ok: true, value: {} }],
  ['a caller whom the server does not know', { ok: false, problem: { code: 'session_missing' } }],
] as const)
  test(`${who} has all deleted, on the server and in the browser`, async () => {
    const { privacy, kept, deleted, actions } = open(async () => answer)
    actions.ask()
    assert.equal(privacy.step.value, 'asked')
    await actions.forget()
    assert.deepEqual([privacy.step.value, [...kept.values()], deleted], ['deleted', ['no', ''], ['practice']])
    assert.equal(privacy.trouble.value, undefined)
  })

test('what the server could not delete stays in the browser too, with the reason', async () => {
  const { privacy, kept, deleted, actions } = open(async () => ({
    ok: false,
    problem: { code: 'database_unavailable' },
  }))
  actions.ask()
  await actions.forget()
  assert.deepEqual([privacy.step.value, kept.get('unfinished'), deleted], ['asked', 'yes', []])
  assert.deepEqual([privacy.trouble.value, privacy.busy.value], ['database_unavailable', false])
})

test('a player who keeps it all is asked again next time', () => {
  const { privacy, actions } = open(() => assert.fail('nothing is deleted'))
  actions.ask()
  actions.keep()
  assert.equal(privacy.step.value, 'none')
})
