import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoomRoundView } from '@pd/contract/client'
import { keysOf } from './steering-keys.ts'
import { roomView, round } from './testing/room-view.ts'

test('the host is offered what comes next first', () => {
  const keys = (phase: RoomRoundView['phase'], number = 1) =>
    keysOf({ ...roomView, round: { ...round, phase, number } }).map(({ name }) => name)
  assert.deepEqual(
    keysOf({ ...roomView, state: 'lobby', round: null }).map(({ name }) => name),
    ['start'],
  )
  assert.deepEqual(keys('preparing'), [])
  assert.deepEqual(keys('running'), ['reveal', 'pause'])
  assert.deepEqual(keys('paused'), ['resume', 'reveal'])
  assert.deepEqual([keys('revealed'), keys('revealed', 2)], [['next'], ['finish']])
  const second = { ...roomView, chapter: { ...roomView.chapter, number: 2, roundsBefore: 2 } }
  const inSecond = (number: number) =>
    keysOf({ ...second, round: { ...round, phase: 'revealed', number } }).map(({ name }) => name)
  assert.deepEqual([inSecond(3), inSecond(4)], [['next'], ['finish']])
  const atPodium = { ...roomView, state: 'podium' as const }
  const withNext = { ...atPodium, chapter: { ...roomView.chapter, next: { title: null, pack: null } } }
  assert.deepEqual([keysOf(atPodium)[0]?.name, keysOf(withNext)[0]?.name], ['again', 'chapter'])
})
