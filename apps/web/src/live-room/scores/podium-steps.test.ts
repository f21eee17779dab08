import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepsOf } from './podium-steps.ts'

const standingsOf = (...scores: number[]) =>
  scores.map((score, index) => {
    const place = 1 + scores.filter((other) => other > score).length
    return { player: `p${index}`, name: `P${index}`, team: null, score, place }
  })
const placesOf = (...scores: number[]) =>
  stepsOf(standingsOf(...scores)).map(({ place, players }) => [place, ...players.map(({ name }) => name)])

test('the podium has the places 1 to 3, of those who found anything', () => {
  assert.deepEqual(placesOf(900, 500, 400, 20), [
    [1, 'P0'],
    [2, 'P1'],
    [3, 'P2'],
  ])
  assert.deepEqual([placesOf(850, 0, 0), placesOf(0, 0)], [[[1, 'P0']], []])
})

test('players with the same score share a step, and no player of the first three places is left out', () => {
  assert.deepEqual(placesOf(900, 500, 500, 500, 20), [
    [1, 'P0'],
    [2, 'P1', 'P2', 'P3'],
  ])
  assert.deepEqual(placesOf(900, 900, 500, 500), [
    [1, 'P0', 'P1'],
    [3, 'P2', 'P3'],
  ])
})
