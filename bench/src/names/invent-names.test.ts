import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '../class/random.ts'
import { inventItems, type Random } from './invent-names.ts'
import { mistype } from './mistype.ts'

const randomOf = (seed: number): Random => {
  const chance = seeded(seed)
  return (n) => Math.floor(chance() * n)
}

test('invented items have nine names each, in seven languages, most of them unlike all others', () => {
  const items = inventItems(300, randomOf(1))
  const names = items.flatMap((item) => item.names)
  assert.equal(names.length, 2_700)
  assert.ok(names.every(({ text }) => text.trim() !== ''))
  assert.equal(new Set(names.map(({ locale }) => locale)).size, 7)
  assert.ok(new Set(names.map(({ text }) => text)).size > 1_800)
  assert.deepEqual(inventItems(300, randomOf(1)), items)
})

test('a mistyped text keeps its first letter and is at most as many letters longer or shorter as it has mistakes', () => {
  const random = randomOf(2)
  for (let i = 0; i < 1_000; i++) {
    const typed = mistype('elephant', 2, random)
    assert.ok(typed.startsWith('e') && Math.abs(typed.length - 8) <= 2, typed)
  }
})
