import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRoom, plan } from '../../testing/test-room.ts'
import type { ChapterPlan, RoomSettings } from '../room-events.ts'
import { resultsOf } from '../view/room-results.ts'
import { viewRoom } from '../view/view-room.ts'
import { CHAPTERS_MOST } from './chapters.ts'
import { dueAt, isNextRoundDue, PODIUM_MS, READY_WAIT_MS, REVEAL_MS } from './due.ts'

const TWO: ChapterPlan = { packId: 'pack-2', title: 'Two' }

/** A room of one round a chapter, at the podium of its first one, where ann found the item. */
const atPodium = (settings: Partial<RoomSettings> = {}) => {
  const room = openRoom({ rounds: 1, ...settings })
  room.join('ann', 'bob')
  room.start()
  room.guess('ann', 'right')
  room.act({ type: 'reveal', by: 'host' })
  const shown = room.act({ type: 'prepare', by: 'host', plan: plan(2) })
  return {
    ...room,
    shown,
    clock: () => room.now,
    live: () => room.room,
    view: () => viewRoom(room.room, { kind: 'player', player: 'ann' }, room.now),
  }
}

const again = (by: string | null, chapter: ChapterPlan = TWO) =>
  ({ type: 'again', by, chapter, plan: plan(2) }) as const

test('the last round of a hosted room leads to the podium, and again to the next chapter with its first round', () => {
  const room = atPodium()
  assert.deepEqual([room.shown, room.view().state], [['chapter_ended'], 'podium'])
  assert.deepEqual(room.act({ type: 'prepare', by: 'host', plan: plan(2) }), ['not_now'])
  assert.deepEqual(room.act(again('ann')), ['not_host'])
  assert.deepEqual(room.act(again('host')), ['chapter_begun', 'round_prepared'])
  assert.deepEqual(room.act(again('host')), ['not_now'])
  const { state, chapter, round } = room.view()
  assert.deepEqual(
    [state, chapter.number, chapter.title, chapter.roundsBefore, round?.number],
    ['playing', 2, 'Two', 1, 2],
  )
  assert.equal(room.live().settings.packId, 'pack-2')
})

test('the score of the chapter begins anew, that of the evening goes on, and each has its podium', () => {
  const room = atPodium()
  room.act(again('host'))
  room.wait(READY_WAIT_MS)
  room.act({ type: 'tick' })
  room.wait(6_000)
  room.guess('bob', 'right', 2, 2)
  const { own } = room.view()
  assert.deepEqual([own?.score, own?.chapterScore, own?.place, own?.chapterPlace], [1000, 0, 1, 2])
  assert.deepEqual(room.view().chapter.podium, [])
  room.act({ type: 'reveal', by: 'host' })
  room.act({ type: 'prepare', by: 'host', plan: plan(3) })
  const { standings, chapter } = room.view()
  assert.deepEqual(
    standings.map(({ player, place, score, chapterScore }) => [player, place, score, chapterScore]),
    [
      ['ann', 1, 1000, 0],
      ['bob', 2, 700, 700],
    ],
  )
  assert.deepEqual(
    chapter.podium.map(({ player, place, score }) => [player, place, score]),
    [['bob', 1, 700]],
  )
})

test('the results of an evening are there at each podium, and name its chapters once there are several', () => {
  const room = atPodium()
  assert.deepEqual([resultsOf(room.live())?.reason, resultsOf(room.live())?.chapters], ['finished', undefined])
  room.act(again('host'))
  assert.equal(resultsOf(room.live()), null)
  room.act({ type: 'skip', by: 'host' })
  room.act({ type: 'prepare', by: 'host', plan: plan(3) })
  assert.deepEqual(resultsOf(room.live())?.chapters, [
    { packId: null, title: null, rounds: 1 },
    { packId: 'pack-2', title: 'Two', rounds: 1 },
  ])
  assert.deepEqual([room.act({ type: 'close', by: 'host' }), room.live().ended?.reason], [['ended'], 'finished'])
})

test('chapters chosen in advance follow by themselves where rounds do, and then the podium waits for the host', () => {
  const room = atPodium({ autoNext: true, chapters: [TWO] })
  assert.deepEqual(room.view().chapter.next, { packId: 'pack-2', title: 'Two' })
  room.wait(PODIUM_MS.byItself - 1)
  assert.deepEqual([isNextRoundDue(room.live(), room.clock()), room.act(again(null))], [false, ['not_now']])
  room.wait(1)
  assert.equal(dueAt(room.live()), room.clock())
  assert.deepEqual(room.act(again(null)), ['chapter_begun', 'round_prepared'])
  room.act({ type: 'skip', by: 'host' })
  room.wait(REVEAL_MS.byItself)
  assert.deepEqual(room.act({ type: 'tick' }), ['chapter_ended'])
  room.wait(60 * 60 * 1000)
  assert.deepEqual([room.act({ type: 'tick' }), room.view().state], [[], 'podium'])
  room.wait(60 * 60 * 1000)
  assert.deepEqual([room.act({ type: 'tick' }), room.live().ended?.reason], [['ended'], 'finished'])
})

test('a room without a host ends after its last chapter, and a podium that its host left ends after a minute', () => {
  const alone = openRoom({ rounds: 1 })
  alone.start()
  alone.act({ type: 'host_gone', ownerIsHere: false })
  alone.act({ type: 'skip', by: 'host' })
  alone.wait(60_000)
  alone.act({ type: 'tick' })
  alone.wait(REVEAL_MS.byItself)
  assert.deepEqual(alone.act({ type: 'tick' }), ['ended'])
  const left = atPodium()
  left.act({ type: 'leave', player: 'ann' })
  left.act({ type: 'leave', player: 'bob' })
  left.act({ type: 'host_gone', ownerIsHere: false })
  left.wait(PODIUM_MS.alone)
  assert.deepEqual([left.act({ type: 'tick' }), left.live().ended?.reason], [['ended'], 'finished'])
})

test('a podium that a stand-in keeps goes on to a chapter chosen in advance, or ends after a minute', () => {
  for (const chapters of [[TWO], []]) {
    const room = atPodium({ chapters })
    room.act({ type: 'host_gone', ownerIsHere: false })
    assert.deepEqual([room.live().hasStandIn, room.act(again('ann'))], [true, ['not_host']])
    room.wait(PODIUM_MS.alone)
    assert.deepEqual(
      room.act(chapters.length > 0 ? again(null) : { type: 'tick' }).at(0),
      chapters.length > 0 ? 'chapter_begun' : 'ended',
    )
  }
})

test('an evening has at most twelve chapters', () => {
  const room = atPodium()
  for (let number = 2; number <= CHAPTERS_MOST; number++) {
    assert.deepEqual(room.act(again('host')), ['chapter_begun', 'round_prepared'])
    room.act({ type: 'skip', by: 'host' })
    room.act({ type: 'prepare', by: 'host', plan: plan(2) })
  }
  assert.deepEqual(room.act(again('host')), ['not_now'])
})

test('standings that show between chapters alone are left out while a round is played', () => {
  const room = atPodium({ standingsBetween: true })
  assert.equal(room.view().standings.length, 2)
  room.act(again('host'))
  assert.deepEqual([room.view().standings, room.view().own?.score], [[], 1000])
})

test('names are hidden by the pack of the chapter in play', () => {
  const room = atPodium()
  room.act({ ...again('host'), namesItem: ['bob'] })
  assert.deepEqual(
    room.view().standings.map(({ name }) => name),
    ['ann', '#2'],
  )
})

test('a room that lets no player in late takes players at a podium', () => {
  const room = atPodium({ lateJoin: false })
  assert.deepEqual(room.act({ type: 'join', player: 'cec', name: 'cec', team: null }), ['joined'])
})
