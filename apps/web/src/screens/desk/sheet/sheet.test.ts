import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, DeskItem, ItemEdits, Replaced } from '@pd/contract/client'
import { createEdits } from '../edits/edits.ts'
import { createKeptTexts } from '../edits/kept-texts.ts'
import { createSheetActions } from './actions.ts'
import { applyChange } from './apply-change.ts'
import { toggleChosen } from './choose.ts'
import { createSheet } from './state.ts'
import { itemForTests } from './testing/item.ts'

type Query = Parameters<Client['deskItems']>[0]

/** A sheet over a server that keeps these items. */
const open = (
  items: readonly DeskItem[],
  { collisions = [], replaced = [] }: { readonly collisions?: readonly object[]; readonly replaced?: Replaced } = {},
) => {
  let kept = [...items]
  const undone: string[] = []
  const sizes: number[] = []
  const asked: (string | undefined)[] = []
  const client = {
    deskItems: async (query: Query) => {
      asked.push(query?.show)
      const of = kept.filter(({ file }) => file.includes(query?.search ?? ''))
      const shown = query?.show === 'check' ? of.filter(({ checks }) => checks.length > 0) : of
      const checks = kept.filter((each) => each.checks.length > 0).length
      const [from, to] = [Number(query?.after ?? 0), Number(query?.after ?? 0) + Number(query?.limit)]
      const next = to < shown.length ? String(to) : null
      return { ok: true, value: { items: shown.slice(from, to), total: shown.length, checks, next } }
    },
    deskItem: async (id: string) => ({ ok: true, value: items.find((item) => item.id === id) }),
    undoDeskChange: async (id: string) => {
      undone.push(id)
      kept = [...items]
      return { ok: true, value: { done: true } }
    },
    editDeskItems: async ({ id, edits }: ItemEdits) => {
      sizes.push(edits.length)
      for (const { item, change } of edits)
        kept = kept.map((each) => (each.id === item ? applyChange(each, change) : each))
      const changed = kept.filter((each) => edits.some(({ item }) => item === each.id))
      return { ok: true, value: { change: `change of ${id}`, items: changed, replaced, collisions } }
    },
  } as unknown as Client
  const texts = createKeptTexts({ readAll: async () => [], write: () => {} })
  let drawn = 0
  const edits = createEdits({ client, texts, drawId: () => String(++drawn), wait: async () => {}, signedOut: () => {} })
  const sheet = createSheet(edits.pending)
  const actions = createSheetActions({ client, edits, pack: 'p' }, sheet)
  actions.listen()
  const add = (...more: DeskItem[]) => {
    kept = [...more, ...kept]
  }
  return { sheet, actions, edits, undone, asked, sizes, add, ids: () => sheet.items.value?.map(({ id }) => id) }
}

const DOUBTFUL = itemForTests({ id: 'a', proposed: 'IMG 1', standing: 'waiting', checks: ['camera_name'] })
const FINE = itemForTests({ id: 'b', names: { en: 'dog' } })

test('the sheet begins with what is to be checked, and with all where nothing is', async () => {
  const some = open([DOUBTFUL, FINE])
  await some.actions.show()
  assert.deepEqual([some.sheet.show.value, some.ids()], ['check', ['a']])
  const none = open([FINE])
  await none.actions.show()
  assert.deepEqual([none.sheet.show.value, none.ids(), none.asked], ['all', ['b'], ['check', 'all']])
})

test('a picture that was checked stays where it is, with its new name', async () => {
  const { sheet, actions, edits } = open([DOUBTFUL, FINE])
  await actions.show()
  actions.name(DOUBTFUL, 'en', 'cat')
  assert.deepEqual(sheet.items.value?.[0]?.names, { en: 'cat' })
  await edits.flush()
  assert.deepEqual([sheet.items.value?.length, sheet.items.value?.[0]?.checks], [1, []])
})

test('the last change is undone first, and undoing that makes it again', async () => {
  const { sheet, actions, undone } = open([DOUBTFUL, FINE])
  await actions.show('all')
  actions.name(DOUBTFUL, 'en', 'cat')
  actions.name(FINE, 'en', 'wolf')
  assert.deepEqual(await actions.undo(), ['b'])
  assert.deepEqual(await actions.undo(), ['a'])
  assert.equal(await actions.undo(), undefined)
  assert.deepEqual(undone, ['change of 2', 'change of 1'])
  assert.deepEqual(sheet.items.value?.[1]?.names, { en: 'dog' })
  assert.deepEqual(await actions.redo(), ['a'])
})

test('a name that another picture has is kept at its picture until that is named anew', async () => {
  const collision = { item: 'b', locale: 'en', text: 'seal', other: 'z', otherName: 'elephant seal' }
  const { sheet, actions, edits } = open([FINE], { collisions: [collision] })
  await actions.show()
  actions.name(FINE, 'en', 'seal')
  await edits.flush()
  assert.deepEqual(sheet.collisions.value, [collision])
  assert.deepEqual(await actions.undo(), ['b'])
  assert.deepEqual(sheet.collisions.value, [])
})

test('pictures that arrive come last, so that none moves under the hands that name it', async () => {
  const { actions, add, ids } = open([FINE])
  await actions.show('all')
  add(DOUBTFUL)
  await actions.addNew()
  assert.deepEqual(ids(), ['b', 'a'])
})

test('chosen pictures are changed together, and those that moved to another pack are gone', async () => {
  const { sheet, actions, ids } = open([DOUBTFUL, FINE])
  await actions.show('all')
  toggleChosen(sheet, 'a', false)
  toggleChosen(sheet, 'b', true)
  await actions.changeChosen({ credit: 'Ann' })
  assert.deepEqual(
    sheet.items.value?.map(({ credit }) => credit),
    ['Ann', 'Ann'],
  )
  toggleChosen(sheet, 'b', false)
  await actions.changeChosen({ pack: 'q' })
  assert.deepEqual([ids(), sheet.chosen.value.size], [['a'], 0])
})

const MANY = Array.from({ length: 5_000 }, (_, at) => itemForTests({ id: `i${at}` }))

test('all of 5,000 pictures are chosen though a hundred are loaded, changed in parts, and undone together', async () => {
  const { sheet, actions, sizes, undone, ids } = open(MANY)
  const isAll = (standing: string) => sheet.items.value?.every((item) => item.standing === standing)
  await actions.show('all')
  assert.equal(ids()?.length, 100)
  await actions.chooseAll()
  assert.equal(sheet.chosen.value.size, MANY.length)
  await actions.changeChosen({ isHidden: true })
  assert.deepEqual([sizes, sheet.chosen.value.size, isAll('hidden')], [Array(10).fill(500), 0, true])
  assert.equal((await actions.undo())?.length, MANY.length)
  assert.deepEqual([undone[0], undone.at(-1), undone.length], ['change of 10', 'change of 1', 10])
  assert.deepEqual([ids()?.length, isAll('live'), sheet.undoable.value], [MANY.length, true, []])
  await actions.redo()
  assert.deepEqual([undone[10], undone.at(-1)], ['change of 1', 'change of 10'])
})

test('Shift chooses from the last chosen picture to this one among 5,000, in either direction', async () => {
  const { sheet, actions } = open(MANY)
  await actions.show('all')
  await actions.chooseAll()
  sheet.chosen.value = new Set()
  toggleChosen(sheet, 'i4990', false)
  toggleChosen(sheet, 'i10', true)
  toggleChosen(sheet, 'i2000', false)
  assert.deepEqual([sheet.chosen.value.size, sheet.chosen.value.has('i2000')], [4_980, false])
  assert.ok(!sheet.chosen.value.has('i9') && !sheet.chosen.value.has('i4991'))
  toggleChosen(sheet, 'i4999', true)
  assert.ok(sheet.chosen.value.has('i4991') && !sheet.chosen.value.has('i9'))
})

test('an undo that is pressed twice at once undoes two changes', async () => {
  const { actions, undone } = open([DOUBTFUL, FINE])
  await actions.show('all')
  actions.name(DOUBTFUL, 'en', 'cat')
  actions.name(FINE, 'en', 'wolf')
  assert.deepEqual(await Promise.all([actions.undo(), actions.undo()]), [['b'], ['a']])
  assert.deepEqual(undone, ['change of 2', 'change of 1'])
})

test('the answer to the last letter of a search counts, and an empty search shows all', async () => {
  const { actions, sheet, ids } = open([itemForTests({ id: 'a', file: 'otter.jpg' }), itemForTests({ id: 'b' })])
  await actions.show('all')
  await Promise.all([actions.find('o'), actions.find('ott')])
  assert.deepEqual([ids(), sheet.show.value], [['a'], 'all'])
  await actions.find('')
  assert.deepEqual(ids(), ['a', 'b'])
})

test('what another page had saved meanwhile is said at its picture until that is undone', async () => {
  const replaced = [{ of: 'b', field: 'names', locale: 'en', text: 'hound' }]
  const { actions, sheet, edits } = open([FINE], { replaced })
  await actions.show('all')
  actions.name(FINE, 'en', 'wolf')
  await edits.flush()
  assert.deepEqual(sheet.unseen.value, replaced)
  await actions.undo()
  assert.deepEqual(sheet.unseen.value, [])
})

test('a picture that another part of the page has loaded shows as that has it', async () => {
  const { actions, edits, sheet } = open([FINE])
  await actions.show('all')
  edits.learned.value = { ...FINE, names: { en: 'fox' } }
  assert.deepEqual(sheet.items.value?.[0]?.names, { en: 'fox' })
})
