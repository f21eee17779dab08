import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, DeskItem, EditedItems, ItemEdits } from '@pd/contract/client'
import { createEditActions } from './actions.ts'
import { changeName } from './item-change.ts'
import { createItemEdit } from './state.ts'

const CRANE = { id: 'crane', names: { en: 'crane' }, aliases: {}, story: {} } as unknown as DeskItem
const COLLISION = { item: 'crane', locale: 'en', text: 'lift', other: 'lift', otherName: 'lift' }

/** An item whose server answers each save with what it is given. */
const open = (answers: readonly Answer<EditedItems>[]) => {
  const edit = createItemEdit()
  const sent: ItemEdits['edits'][] = []
  const undone: string[] = []
  const client = {
    deskItem: async () => ({ ok: true, value: CRANE }) as const,
    undoDeskChange: async (id: string) => {
      undone.push(id)
      return { ok: true, value: { done: true } } as const
    },
  }
  const left = [...answers]
  const save = async (edits: ItemEdits['edits']) => {
    sent.push(edits)
    return left.shift() ?? assert.fail('a save more than expected')
  }
  return { edit, sent, undone, actions: createEditActions({ client: client as never, save, edit }) }
}

const saved = (change: string, name: string, collisions: EditedItems['collisions'] = []): Answer<EditedItems> => ({
  ok: true,
  value: { change, items: [{ ...CRANE, names: { en: name } }], replaced: [], collisions },
})

test('a change shows what the server made of it, with the names that other items have too', async () => {
  const { edit, sent, actions } = open([saved('1', 'lift', [COLLISION]), saved('2', 'tower crane')])
  await actions.load('crane')
  await actions.save({ names: { en: 'lift' } })
  assert.deepEqual(sent, [[{ item: 'crane', change: { names: { en: 'lift' } } }]])
  assert.deepEqual([edit.item.value?.names, edit.collisions.value], [{ en: 'lift' }, [COLLISION]])
  await actions.save({ names: { en: 'tower crane' } })
  assert.deepEqual([edit.collisions.value, edit.standing.value], [[], 'saved'])
})

test('nothing is sent where nothing changed', async () => {
  const { sent, actions } = open([])
  await actions.load('crane')
  await actions.save(undefined)
  assert.deepEqual(sent, [])
})

test('a change that did not arrive is called unsaved, with the reason', async () => {
  const { edit, actions } = open([{ ok: false, problem: { code: 'unreachable' } }])
  await actions.load('crane')
  await actions.save({ credit: 'Ann' })
  assert.deepEqual([edit.standing.value, edit.trouble.value], ['unsaved', 'unreachable'])
})

test('a name that is typed back before the first answer is sent back too', async () => {
  const { sent, actions } = open([saved('1', 'lift'), saved('2', 'crane')])
  await actions.load('crane')
  const type = (name: string) => actions.save((latest) => changeName(latest, 'en', name))
  await Promise.all([type('lift'), type('crane')])
  assert.deepEqual(
    sent.map(([first]) => first?.change.names),
    [{ en: 'lift' }, { en: 'crane' }],
  )
})

test('an undo that is pressed twice at once undoes two changes, and waits for what is not answered', async () => {
  const { undone, actions } = open([saved('1', 'lift'), saved('2', 'tower crane')])
  await actions.load('crane')
  void actions.save({ names: { en: 'lift' } })
  void actions.save({ names: { en: 'tower crane' } })
  await Promise.all([actions.undo(), actions.undo()])
  assert.deepEqual(undone, ['2', '1'])
})

test('changes are undone one by one, the latest first', async () => {
  const { edit, undone, actions } = open([saved('1', 'lift'), saved('2', 'tower crane')])
  await actions.load('crane')
  await actions.save({ names: { en: 'lift' } })
  await actions.save({ names: { en: 'tower crane' } })
  await actions.undo()
  await actions.undo()
  await actions.undo()
  assert.deepEqual([undone, edit.item.value?.names], [['2', '1'], { en: 'crane' }])
})
