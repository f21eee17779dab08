import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, NewRoom, RoomView } from '@pd/contract/client'
import { createSetupActions } from '../setup/actions.ts'
import { createSetup } from '../setup/state.ts'
import { recallOrder, roomOpener } from './order.ts'

const defaults = {
  pack: null,
  rounds: 10,
  secondsPerLevel: 5,
  answers: 'typed',
  teams: 0,
  language: 'fr',
  lateJoin: true,
  admitsEach: false,
  autoNext: false,
  speedBonus: false,
  names: 'own',
  reactions: false,
  hints: false,
  standingsBetween: false,
  guestPictures: false,
} as const

/** The chapters of an evening are not kept for the next one. */
const recalled = { ...defaults, title: '', chapters: [] }

const stand = (answer: 'open' | 'not_enough_items') => {
  const asked: NewRoom[] = []
  const kept: string[] = []
  const went: string[] = []
  const setup = createSetup(recallOrder(undefined, 'fr'))
  const client: Pick<Client, 'packs' | 'found' | 'openRoom'> = {
    packs: async () => ({ ok: true, value: { packs: [], cover: null } }),
    found: async () => ({ ok: true, value: { packs: [] } }),
    openRoom: async (body) => {
      asked.push(body)
      return answer === 'open'
        ? { ok: true, value: { code: 'ABC234' } as RoomView }
        : { ok: false, problem: { code: answer } }
    },
  }
  const storage = { get: () => undefined, set: (_key: string, value: string) => kept.push(value) }
  const go = (path: string) => went.push(path)
  const actions = createSetupActions({ client, storage, go }, setup, roomOpener(client))
  return { asked, kept, went, setup, actions }
}

test('a room without choices has the defaults', async () => {
  const { asked, went, actions } = stand('open')
  await actions.start()
  assert.deepEqual(asked, [{ ...defaults, title: null, chapters: [] }])
  assert.deepEqual(went, ['/room/ABC234'])
})

test('what was ordered is kept for the next room, and what is no choice any more takes its default', async () => {
  const { kept, actions } = stand('open')
  actions.choose({ teams: 3, answers: 'choices', lateJoin: false })
  await actions.start()
  assert.deepEqual(recallOrder(kept[0], 'fr'), { ...recalled, teams: 3, answers: 'choices', lateJoin: false })
  assert.deepEqual(recallOrder('{"teams":9,"secondsPerLevel":"5","language":"constructor"}', 'fr'), recalled)
})

test('chapters are asked for with their packs, and with a title where one was typed', async () => {
  const { asked, actions } = stand('open')
  actions.choose({
    title: ' Warm-up ',
    chapters: [
      { pack: 'p1', title: ' ' },
      { pack: null, title: 'Last' },
    ],
  })
  await actions.start()
  assert.deepEqual(
    [asked[0]?.title, asked[0]?.chapters],
    [
      'Warm-up',
      [
        { pack: 'p1', title: null },
        { pack: null, title: 'Last' },
      ],
    ],
  )
})

test('a room that cannot be opened says why and stays on the form', async () => {
  const { went, setup, actions } = stand('not_enough_items')
  await actions.start()
  assert.deepEqual(went, [])
  assert.equal(setup.trouble.value, 'not_enough_items')
  assert.equal(setup.busy.value, false)
})
