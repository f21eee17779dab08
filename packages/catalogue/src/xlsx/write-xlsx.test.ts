import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPackTable, writePackSheet } from '../names/pack-table.ts'
import { readTable } from '../sidecar/read-table.ts'
import { writeXlsx } from './write-xlsx.ts'

test('every cell is a text that is read again as it was', async () => {
  const cells = ['a.jpg', '=1+1', '<b> & "c"', '_x0041_', '007', '2024-05-31', ' ', '😀']
  const table = await readTable(await writeXlsx([cells]))
  const [line = ''] = table.ok ? table.text.split('\n') : []
  assert.deepEqual(line.split('\t'), ['a.jpg', '=1+1', '"<b> & ""c"""', '_x0041_', '007', '2024-05-31', '', '😀'])
})

test('a table goes out as a spreadsheet and comes back, and is the same bytes when it goes out again', async () => {
  const names = [
    { locale: 'en', text: '=lion' },
    { locale: 'fr', text: 'lion' },
  ]
  const rows = [{ file: 'zoo/lion.jpg', item: { names, aliases: [], licence: 'CC0', credit: "'Ann" } }]
  const bytes = await writePackSheet(rows)
  const read = await readPackTable(bytes, ['zoo/lion.jpg'])
  assert.deepEqual(read?.notes, [])
  const again = [...(read?.items ?? [])].map(([file, item]) => ({ file, item }))
  assert.deepEqual(again, rows)
  assert.deepEqual(await writePackSheet(again), bytes)
  const [item] = read?.items.values() ?? []
  assert.ok(item && read?.knownTo(item)({ field: 'names', locale: 'en' }, ['=lion']), 'it knows what it was saved as')
})
