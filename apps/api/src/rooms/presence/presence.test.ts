import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, mock, test } from 'node:test'
import { AWAY_MS, createPresence, type Presence } from './presence.ts'

describe('presence in a room', () => {
  let presence: Presence
  let away: string[]
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000 })
    away = []
    presence = createPresence({ now: Date.now, onAway: (room, player) => away.push(`${room} ${player}`) })
  })
  afterEach(() => {
    presence.close()
    mock.timers.reset()
  })

  test('lasts as long as a stream is open, and a reconnect beyond it', () => {
    const close = presence.open('room', 'ann')
    mock.timers.tick(AWAY_MS * 10)
    assert.deepEqual([presence.isHere('room', 'ann'), away], [true, []])
    close()
    mock.timers.tick(AWAY_MS - 1)
    const closeAgain = presence.open('room', 'ann')
    mock.timers.tick(AWAY_MS)
    assert.deepEqual([presence.isHere('room', 'ann'), away], [true, []])
    closeAgain()
    mock.timers.tick(AWAY_MS)
    assert.deepEqual([presence.isHere('room', 'ann'), away], [false, ['room ann']])
  })

  test('ends with the last of several tabs', () => {
    const [first, second] = [presence.open('room', 'ann'), presence.open('room', 'ann')]
    first()
    mock.timers.tick(AWAY_MS)
    assert.deepEqual(away, [])
    second()
    mock.timers.tick(AWAY_MS)
    assert.deepEqual(away, ['room ann'])
  })

  test('is kept by requests where there is no stream', () => {
    presence.heard('room', 'ann')
    mock.timers.tick(AWAY_MS - 1)
    presence.heard('room', 'ann')
    mock.timers.tick(AWAY_MS - 1)
    assert.equal(presence.isHere('room', 'ann'), true)
    mock.timers.tick(1)
    assert.deepEqual([presence.isHere('room', 'ann'), away], [false, ['room ann']])
  })

  test('of a spectator counts for the room, and ends without an away event', () => {
    const close = presence.open('room', null)
    assert.deepEqual([presence.isAnyoneHere('room'), presence.isAnyoneHere('other')], [true, false])
    close()
    mock.timers.tick(AWAY_MS)
    assert.deepEqual([presence.isAnyoneHere('room'), away], [false, []])
  })

  test('remembers when the room was last seen, until the room is forgotten', () => {
    assert.equal(presence.lastSeenAt('room'), null)
    const close = presence.open('room', 'ann')
    mock.timers.tick(50)
    assert.equal(presence.lastSeenAt('room'), 1_050)
    close()
    mock.timers.tick(AWAY_MS + 100)
    assert.equal(presence.lastSeenAt('room'), 1_050)
    presence.forget('room')
    assert.equal(presence.lastSeenAt('room'), null)
  })

  test('of a forgotten room ends without an away event, also when its stream closes later', () => {
    const close = presence.open('room', 'ann')
    presence.forget('room')
    close()
    mock.timers.tick(AWAY_MS)
    assert.deepEqual([away, presence.isAnyoneHere('room')], [[], false])
  })
})
