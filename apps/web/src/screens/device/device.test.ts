import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '@pd/contract/client'
import { createDeviceChangeActions } from './actions.ts'
import { createDeviceChange } from './state.ts'

const open = (useDeviceCode: Client['useDeviceCode']) => {
  const change = createDeviceChange()
  const went: unknown[] = []
  const actions = createDeviceChangeActions({ client: { useDeviceCode }, go: (...to) => went.push(to) }, change)
  return { change, went, actions }
}

test('a code that holds leads home, and leaves the history', async () => {
  const { change, went, actions } = open(async () => ({ ok: true, value: {} }))
  await actions.confirm('ABCD2345')
  assert.deepEqual([went, change.trouble.value], [[['/', { replace: true }]], undefined])
})

test('a code that does not hold leads nowhere', async () => {
  const { change, went, actions } = open(async () => ({ ok: false, problem: { code: 'device_code_unknown' } }))
  await actions.confirm('ABCD2345')
  assert.deepEqual([went, change.trouble.value, change.busy.value], [[], 'device_code_unknown', false])
})

test('a code is sent once while its answer is on the way', async () => {
  const sent: string[] = []
  const { actions } = open(async ({ code }) => {
    sent.push(code)
    return { ok: true, value: {} }
  })
  await Promise.all([actions.confirm('ABCD2345'), actions.confirm('ABCD2345')])
  assert.deepEqual(sent, ['ABCD2345'])
})
