import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PlayerMap } from './player-map.ts'

test('every version of a player map stays as it was, also after two changes of the same version', () => {
  const one = new PlayerMap<number>().set('ann', 1).set('bob', 2)
  const left = one.set('cec', 3).set('ann', 10)
  const right = one.set('dan', 4).set('cec', 5)
  assert.deepEqual(
    [...one],
    [
      ['ann', 1],
      ['bob', 2],
    ],
  )
  assert.deepEqual(
    [...left],
    [
      ['ann', 10],
      ['bob', 2],
      ['cec', 3],
    ],
  )
  assert.deepEqual(
    [...right],
    [
      ['ann', 1],
      ['bob', 2],
      ['dan', 4],
      ['cec', 5],
    ],
  )
  assert.deepEqual([one.get('cec'), left.get('cec'), right.get('cec'), left.get('dan')], [undefined, 3, 5, undefined])
  assert.deepEqual([one.has('cec'), left.has('cec'), one.size, left.size, right.size], [false, true, 2, 3, 4])
  assert.deepEqual(
    [[...right.keys()], [...left.values()]],
    [
      ['ann', 'bob', 'dan', 'cec'],
      [10, 2, 3],
    ],
  )
})
