import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DeskPlace, deskPath, readPlace } from './place.ts'

const PLACES: readonly DeskPlace[] = [
  { tab: 'packs' },
  { tab: 'to-do' },
  { tab: 'account' },
  { pack: 'a b&c', part: 'pictures' },
  { pack: 'p', part: 'pack' },
  { pack: 'p', part: 'pictures', item: 'i' },
]

test('the address of each place leads there again', () => {
  for (const place of PLACES) assert.deepEqual(readPlace(deskPath(place).slice('/desk'.length)), place)
})

test('an address of no tab leads to the packs', () => {
  assert.deepEqual(readPlace('?tab=nowhere'), { tab: 'packs' })
})
