import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoomView } from '@pd/contract/client'
import { onPodium } from './on-podium.ts'

const ana: RoomView['standings'][number] = {
  player: 'a',
  name: 'Ana',
  team: null,
  late: false,
  score: 0,
  number: 1,
  place: 1,
  found: false,
}

test('on the podium are the three best who found anything', () => {
  const standing = (...scores: number[]) =>
    onPodium(scores.map((score, index) => ({ ...ana, number: index + 1, score }))).map(({ score }) => score)
  assert.deepEqual([standing(900, 500, 500, 20), standing(850, 0, 0), standing(0, 0)], [[900, 500, 500], [850], []])
})
