import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, DeskLive } from '@pd/contract/client'
import { createLive, createLiveActions } from './live.ts'

const VIEW = { rooms: [], games: { started: 1, players: 1, dailies: 0 } } as unknown as DeskLive

const open = (closing: object = { ok: true, value: {} }) => {
  const asked: string[] = []
  const client = {
    deskLive: async () => ({ ok: true, value: VIEW }),
    closeDeskRoom: async (code: string) => {
      asked.push(code)
      return closing
    },
    putNotice: async ({ text }: { text: string }) => {
      asked.push(text)
      return closing
    },
    removeNotice: async () => closing,
  } as unknown as Client
  const live = createLive()
  return { asked, live, actions: createLiveActions({ client, live }) }
}

test('a room is closed at the second press, and another one asks anew', async () => {
  const { asked, live, actions } = open()
  await actions.close('ABC234')
  await actions.close('XYZ789')
  assert.deepEqual([asked, live.sure.value], [[], 'XYZ789'])
  await actions.close('XYZ789')
  assert.deepEqual([asked, live.sure.value, live.view.value], [['XYZ789'], undefined, VIEW])
})

test('a room that has ended meanwhile is no trouble, and one that is not found is', async () => {
  for (const [code, trouble] of [
    ['room_ended', undefined],
    ['room_not_found', 'room_not_found'],
  ] as const) {
    const { live, actions } = open({ ok: false, problem: { code } })
    await actions.close('ABC234')
    await actions.close('ABC234')
    assert.equal(live.trouble.value, trouble)
  }
})

test('a notice that is refused stays in its form, with the reason beside it', async () => {
  const { asked, live, actions } = open()
  assert.deepEqual([await actions.putNotice({ text: 'Pause' }), asked], [true, ['Pause']])
  const refused = open({ ok: false, problem: { code: 'request_invalid' } })
  assert.deepEqual(
    [await refused.actions.putNotice({ text: ' ' }), refused.live.noticeTrouble.value, live.noticeTrouble.value],
    [false, 'request_invalid', undefined],
  )
})
