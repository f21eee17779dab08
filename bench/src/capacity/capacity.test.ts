import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CITY, needsOf } from './capacity.ts'
import { MEASURED } from './costs.ts'

const unitsOf = (needs: ReturnType<typeof needsOf>) => Object.fromEntries(needs.map(({ what, units }) => [what, units]))

test('a city needs what docs/capacity.md says, the first bottleneck first', () => {
  const needs = needsOf(CITY, MEASURED)
  assert.deepEqual(unitsOf(needs), {
    'memory of rooms and listeners': 35,
    renders: 11,
    'commits of guesses': 4,
    'events to listeners': 4,
    'guesses of people alone': 1,
    'pages and renders out, bit': 1,
  })
  assert.equal(needs[0]?.what, 'memory of rooms and listeners')
})

test('twice the rooms need twice the memory, and no more renders', () => {
  const [before, after] = [CITY, { ...CITY, rooms: 2 * CITY.rooms }].map((demand) => unitsOf(needsOf(demand, MEASURED)))
  assert.equal(after?.['memory of rooms and listeners'], 70)
  assert.equal(after?.renders, before?.renders)
})
