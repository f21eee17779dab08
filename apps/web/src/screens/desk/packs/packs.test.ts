import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, DeskPack } from '@pd/contract/client'
import { createDesk } from '../state.ts'
import { createPackActions } from './actions.ts'
import { createCovers } from './covers.ts'
import { moveTo, placeAfterKey } from './order.ts'
import { titleOf } from './title.ts'

const pack = (id: string) => ({ id, titles: { en: id } }) as unknown as DeskPack

/** Packs of a server that refuses orders with this code, or takes them. */
const open = (refusal?: string) => {
  const desk = createDesk()
  const refused: string[] = []
  const orders: (readonly string[])[] = []
  const client = {
    deskPacks: async () => ({ ok: true, value: { packs: ['a', 'b', 'c'].map(pack) } }),
    orderDeskPacks: async ({ packs }: { packs: string[] }) => {
      orders.push(packs)
      return refusal ? { ok: false, problem: { code: refusal } } : { ok: true, value: { change: 'x' } }
    },
    newDeskPack: async ({ titles }: { titles: DeskPack['titles'] }) => ({ ok: true, value: { ...pack('d'), titles } }),
  } as unknown as Client
  const actions = createPackActions({ client, refused: (part, code) => refused.push(`${part} ${code}`) }, desk)
  return { desk, actions, refused, orders, ids: () => desk.packs.value?.map(({ id }) => id) }
}

test('a new order shows at once, and the old one comes back where the server refuses', async () => {
  const taken = open()
  await taken.actions.load()
  const ordered = taken.actions.order(['c', 'a', 'b'])
  assert.deepEqual(taken.ids(), ['c', 'a', 'b'])
  await ordered
  assert.deepEqual(taken.orders, [['c', 'a', 'b']])
  const refused = open('unreachable')
  await refused.actions.load()
  await refused.actions.order(['c', 'a', 'b'])
  assert.deepEqual([refused.ids(), refused.refused], [['a', 'b', 'c'], ['packs unreachable']])
})

test('a pack is made with a title in the language of its curator', async () => {
  const { desk, actions } = open()
  await actions.load()
  await actions.create('Zoo', 'fr')
  assert.deepEqual(desk.packs.value?.at(-1)?.titles, { fr: 'Zoo' })
})

test('a pack moves by arrow keys to the places beside it, and not beyond the ends', () => {
  const at = (key: string, place: number, isRightToLeft = false) =>
    placeAfterKey(key, { place, count: 3, isRightToLeft })
  assert.deepEqual(
    [at('ArrowRight', 0), at('ArrowLeft', 0), at('ArrowDown', 2), at('End', 0), at('a', 0)],
    [1, 0, 2, 2, undefined],
  )
  assert.deepEqual([at('ArrowRight', 1, true), at('ArrowDown', 1, true)], [0, 2])
  assert.deepEqual(moveTo(['a', 'b', 'c'], 'a', 2), ['b', 'c', 'a'])
})

test('covers are asked for one pack after another, each once', async () => {
  const asked: (string | undefined)[] = []
  const waiting: (() => void)[] = []
  const coverOf = createCovers({
    deskItems: async (query) => {
      asked.push(query?.pack)
      await new Promise<void>((resolve) => waiting.push(resolve))
      return { ok: true, value: { items: [], total: 0, checks: 0, next: null } }
    },
  })
  const first = coverOf('a')
  assert.equal(coverOf('a'), first)
  coverOf('b')
  await Promise.resolve()
  assert.deepEqual(asked, ['a'])
})

test('a title is that of the reader, else the one of no language, else any', () => {
  assert.equal(titleOf({ titles: { fr: 'Le zoo', en: 'Zoo' } }, 'fr'), 'Le zoo')
  assert.equal(titleOf({ titles: { de: 'Zoo' } }, 'fr'), 'Zoo')
})

test('a change of a pack that the server could not take is made once it answers, and what it replaced is said', async () => {
  const desk = createDesk()
  const answers: object[] = [{ ok: false, problem: { code: 'not_signed_in' } }]
  const sent: object[] = []
  const replaced = [{ of: 'a', field: 'credit', locale: null, text: 'Bob' }]
  const client = {
    deskPacks: async () => ({ ok: true, value: { packs: [{ ...pack('a'), credit: '' }] } }),
    changeDeskPack: async (_: string, change: object) => {
      sent.push(change)
      return answers.shift() ?? { ok: true, value: { change: 'x', replaced } }
    },
  } as unknown as Client
  const actions = createPackActions({ client, refused: () => {} }, desk)
  await actions.load()
  assert.equal(await actions.change('a', { credit: 'Ann' }), false)
  await actions.load()
  assert.deepEqual([sent, desk.unseen.value], [[{ credit: 'Ann' }, { credit: 'Ann' }], replaced])
})
