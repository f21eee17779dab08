import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoomRoundView } from '@pd/contract/client'
import { keysOf } from './steering-keys.ts'
import { round } from './testing/room-view.ts'

test('the host is offered what comes next first', () => {
  const keys = (phase: RoomRoundView['phase'], number = 1) =>
    keysOf({ round: { ...round, phase, number }, roundCount: 2 }).map(({ name }) => name)
  assert.deepEqual(
    keysOf({ round: null, roundCount: 2 }).map(({ name }) => name),
    ['start'],
  )
  assert.deepEqual(keys('preparing'), [])
  assert.deepEqual(keys('running'), ['reveal', 'pause'])
  assert.deepEqual(keys('paused'), ['resume', 'reveal'])
  assert.deepEqual([keys('revealed'), keys('revealed', 2)], [['next'], ['finish']])
})
