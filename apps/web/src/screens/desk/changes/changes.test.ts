import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskChanges } from '@pd/contract/client'
import { createChangesActions } from './actions.ts'
import { createChanges } from './state.ts'

const CHANGE = { id: 'c', at: 0, account: 'ann', kind: 'items', count: 1, what: 'crane', isUndone: false } as const

/** Changes whose server undoes each, or refuses with this code. */
const open = (refusal?: 'changed_since') => {
  const changes = createChanges()
  let isUndone = false
  const client = {
    deskChanges: async () =>
      ({ ok: true, value: { changes: [{ ...CHANGE, isUndone }] } satisfies DeskChanges }) as const,
    undoDeskChange: async () => {
      if (refusal) return { ok: false, problem: { code: refusal } } as const
      isUndone = !isUndone
      return { ok: true, value: { done: true } } as const
    },
  }
  return { changes, actions: createChangesActions({ client: client as never, changes }) }
}

test('a change that is undone shows as undone, and undoing that makes it again', async () => {
  const { changes, actions } = open()
  await actions.load()
  assert.equal(await actions.undo('c'), true)
  assert.deepEqual(changes.list.value, [{ ...CHANGE, isUndone: true }])
  await actions.undo('c')
  assert.deepEqual(changes.list.value, [CHANGE])
})

test('a refused undo says why at its change, and the list stays', async () => {
  const { changes, actions } = open('changed_since')
  await actions.load()
  assert.equal(await actions.undo('c'), false)
  assert.deepEqual(changes.trouble.value, { change: 'c', code: 'changed_since' })
  assert.deepEqual(changes.list.value, [CHANGE])
})
