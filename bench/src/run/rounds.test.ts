import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare, inRounds, median } from './rounds.ts'

test('the median is the middle, or the mean of the two in the middle', () => {
  assert.deepEqual([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])], [2, 2.5, 7])
})

test('rounds are interleaved', async () => {
  const order: string[] = []
  const take = (name: string) => async () => order.push(name)
  const taken = await inRounds(2, { ours: take('ours'), peer: take('peer') })
  assert.deepEqual(order, ['ours', 'peer', 'ours', 'peer'])
  assert.deepEqual(taken, [
    { ours: 1, peer: 2 },
    { ours: 3, peer: 4 },
  ])
})

test('the ratio is the median of ratios, not the ratio of medians', () => {
  const rounds = [
    { ours: 10, peer: 1 },
    { ours: 2, peer: 2 },
    { ours: 9, peer: 3 },
  ]
  const figure = compare(rounds, {
    what: 'x',
    ours: 'ours',
    other: 'peer',
    otherName: 'Flask',
    unit: '/s',
    target: { atLeast: 2 },
  })
  assert.deepEqual(figure, { what: 'x', ours: '9 /s', against: '2 /s (Flask)', ratio: 3, target: { atLeast: 2 } })
})
