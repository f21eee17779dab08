import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDeviceOfferActions } from './actions.ts'
import { createDeviceOffer } from './state.ts'

const NOW = 5_000

test('a code ends by the clock of this device, and is hidden then', async () => {
  const offer = createDeviceOffer()
  const newDeviceCode = async () => ({ ok: true, value: { code: 'ABCD2345', holdsMs: 600_000 } }) as const
  const actions = createDeviceOfferActions({ client: { newDeviceCode }, now: () => NOW }, offer)
  await actions.ask()
  assert.deepEqual(offer.code.value, { code: 'ABCD2345', endsAt: NOW + 600_000 })
  actions.drop()
  assert.equal(offer.code.value, undefined)
})

test('a refusal leaves no code, and says why', async () => {
  const offer = createDeviceOffer()
  offer.code.value = { code: 'ABCD2345', endsAt: NOW }
  const newDeviceCode = async () => ({ ok: false, problem: { code: 'rate_limited' } }) as const
  await createDeviceOfferActions({ client: { newDeviceCode }, now: () => NOW }, offer).ask()
  assert.deepEqual([offer.code.value, offer.trouble.value], [undefined, 'rate_limited'])
})
