import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskUploads } from '@pd/contract/client'
import { halfSent, readKept } from './half-sent.ts'
import type { Sending } from './state.ts'

const KEPT = [
  { urlStorageKey: 'tus::pd-pack/a::b.jpg/9/1::123', uploadUrl: 'http://game.example/api/desk/files/A1' },
  { urlStorageKey: 'tus::pd-pack/c.jpg/9/1::124', uploadUrl: 'http://game.example/api/desk/files/C1' },
  { urlStorageKey: 'tus::pd-pack/d.jpg/9/1::125', uploadUrl: null },
  { urlStorageKey: 'tus::of another program::126', uploadUrl: 'http://other.example/files/X1' },
]

test('what the library keeps is read as files and their ids at the server', () => {
  assert.deepEqual(readKept(KEPT), [
    { key: 'pack/a::b.jpg/9/1', id: 'A1' },
    { key: 'pack/c.jpg/9/1', id: 'C1' },
  ])
})

test('a file is half sent if the server waits for it, this browser knows it, and the page does not have it', () => {
  const uploads = [
    { id: 'A1', state: 'receiving' },
    { id: 'B1', state: 'receiving' },
    { id: 'C1', state: 'added' },
  ]
  const arrived = { uploads } as unknown as DeskUploads
  const idsFor = (...keys: string[]) =>
    halfSent(
      arrived,
      readKept(KEPT),
      keys.map((key) => ({ key }) as Sending),
    ).map(({ id }) => id)
  assert.deepEqual([idsFor(), idsFor('pack/a::b.jpg/9/1')], [['A1'], []])
})
