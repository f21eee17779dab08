import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LADDERS } from '@pd/core'
import { createSettingsActions } from './actions.ts'
import { choiceOf, readLadder, writeLadder } from './ladder.ts'
import { createPackSettings } from './state.ts'

test('a ladder is whole numbers in rising order, however they are set apart', () => {
  assert.deepEqual(readLadder(' 3, 4;6  8 '), [3, 4, 6, 8])
  assert.deepEqual(readLadder('2 256'), [2, 256])
  for (const text of [
    '',
    '4 3',
    '3 3',
    '1 4',
    '3 257',
    '3 4.5',
    'three',
    Array.from({ length: 21 }, (_, at) => at + 2).join(),
  ])
    assert.equal(readLadder(text), undefined, text)
})

test('a ladder is known again as the one for drawings or photographs', () => {
  assert.deepEqual([LADDERS.art, LADDERS.photo, [3, 9]].map(choiceOf), ['art', 'photo', 'own'])
  assert.deepEqual(readLadder(writeLadder(LADDERS.photo)), LADDERS.photo)
})

/** The settings of a pack whose server reads each table, or refuses with this code. */
const open = (refusal?: 'table_unreadable') => {
  const state = createPackSettings()
  const asked: string[] = []
  const client = {
    readNamesTable: async (pack: string, { id, base64 }: { id: string; base64: string }) => {
      asked.push(`${pack} ${id} ${base64}`)
      if (refusal) return { ok: false, problem: { code: refusal } } as const
      return { ok: true, value: { change: 'c', changed: 2, replaced: [], notes: [] } } as const
    },
    undoDeskChange: async (id: string) => {
      asked.push(`undo ${id}`)
      return { ok: true, value: { done: true } } as const
    },
  }
  const onNamed = () => asked.push('named')
  const needs = { client: client as never, drawId: () => 'drawn', onNamed, state }
  return { state, asked, actions: createSettingsActions(needs, 'p') }
}

test('a table that was read is reported, and undone in one piece', async () => {
  const { state, asked, actions } = open()
  await actions.readTable('YQ==')
  assert.equal(state.report.value?.changed, 2)
  await actions.undoTable()
  assert.equal(state.report.value, undefined)
  assert.deepEqual(asked, ['p drawn YQ==', 'named', 'undo c', 'named'])
})

test('a table that can not be read leaves the reason and no report', async () => {
  const { state, actions } = open('table_unreadable')
  await actions.readTable('YQ==')
  assert.deepEqual([state.report.value, state.tableTrouble.value], [undefined, 'table_unreadable'])
})

test('a table too large for the server is not sent', async () => {
  const { state, asked, actions } = open()
  await actions.readTable('A'.repeat(3_000_001))
  assert.deepEqual([asked, state.tableTrouble.value], [[], 'table_unreadable'])
})
