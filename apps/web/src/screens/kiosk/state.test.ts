import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'
import { advance, type Kiosk, type KioskEvent, leftMs, newKiosk, secondsShown } from './state.ts'

const TIMING = { idleMs: 60_000, resultMs: 30_000, padMs: 20_000 }

type Step = readonly [now: number, event: KioskEvent]

const after = (steps: readonly Step[], kiosk = newKiosk(0)): Kiosk =>
  steps.reduce((now, [at, event]) => advance(now, event, { timing: TIMING, now: at }), kiosk)

const PLAYING: readonly Step[] = [
  [1_000, { kind: 'asked' }],
  [2_000, { kind: 'started', game: 'g' }],
  [3_000, { kind: 'touched' }],
]
const ENDED: readonly Step[] = [...PLAYING, [40_000, { kind: 'ended' }]]

test('a touch starts a game, its end shows the result, and time resets that to a new visit', () => {
  assert.deepEqual(after(PLAYING), { ...newKiosk(3_000), phase: 'playing', game: 'g' })
  assert.deepEqual(after([...ENDED, [69_999, { kind: 'ticked' }]]), {
    ...newKiosk(40_000),
    phase: 'result',
    game: 'g',
  })
  assert.deepEqual(after([...ENDED, [70_000, { kind: 'ticked' }]]), { ...newKiosk(70_000), visit: 2 })
})

test('a game without a touch counts its last ten seconds down, and a touch keeps it', () => {
  const playing = after(PLAYING)
  assert.deepEqual(
    [3_000, 52_999, 53_000, 62_500, 63_000].map((now) => secondsShown(playing, TIMING, now)),
    [undefined, undefined, 10, 1, 0],
  )
  assert.equal(after([[63_000, { kind: 'ticked' }]], playing).phase, 'attract')
  const kept = after(
    [
      [62_999, { kind: 'touched' }],
      [63_000, { kind: 'ticked' }],
    ],
    playing,
  )
  assert.deepEqual([kept.phase, kept.visit, secondsShown(kept, TIMING, 63_000)], ['playing', 1, undefined])
})

test('the result counts down from its first second, and playing again is the same visit', () => {
  const ended = after(ENDED)
  assert.deepEqual(
    [40_000, 69_000].map((now) => secondsShown(ended, TIMING, now)),
    [30, 1],
  )
  const again = after([[50_000, { kind: 'asked' }]], ended)
  assert.deepEqual([again.phase, again.visit, again.game], ['starting', 1, 'g'])
})

test('a kiosk that waits for a visitor never resets, and hears no end of a game', () => {
  const waiting = newKiosk(0)
  const hours = 8 * 3_600_000
  assert.equal(leftMs(waiting, TIMING, hours), undefined)
  const unfit: readonly Step[] = [
    [hours, { kind: 'ticked' }],
    [hours, { kind: 'ended' }],
    [hours, { kind: 'refused' }],
    [hours, { kind: 'stopped' }],
    [hours, { kind: 'started', game: 'late' }],
  ]
  assert.deepEqual(after(unfit), waiting)
})

test('a lost connection ends a start but no game, and is over once the server answers', () => {
  const lost = after([
    [1_000, { kind: 'asked' }],
    [2_000, { kind: 'lost' }],
  ])
  assert.deepEqual(lost, { ...newKiosk(2_000), visit: 2, isAway: true })
  assert.deepEqual(after([[9_000, { kind: 'reached' }]], lost), { ...lost, isAway: false })
  assert.equal(after([...PLAYING, [4_000, { kind: 'lost' }]]).phase, 'playing')
})

test('the PIN is asked for over anything, starts nothing, and gives up by itself', () => {
  const asked = after([[1_000, { kind: 'pad_opened' }]])
  assert.deepEqual(after([[2_000, { kind: 'asked' }]], asked), asked)
  assert.equal(secondsShown(asked, TIMING, 20_000), undefined)
  assert.equal(after([[21_000, { kind: 'ticked' }]], asked).isPadOpen, false)
  assert.equal(after([[2_000, { kind: 'pad_closed' }]], asked).phase, 'attract')
})

test('a refused start and a visitor who stops leave a new visit', () => {
  const refused = after([
    [1_000, { kind: 'asked' }],
    [2_000, { kind: 'refused' }],
  ])
  assert.deepEqual([refused.phase, refused.visit], ['attract', 2])
  assert.equal(after([...PLAYING, [5_000, { kind: 'stopped' }]]).visit, 2)
})

test('the address says what is played, for how long and in which languages', () => {
  const usual = readConfig('?kiosk', 'fr')
  assert.deepEqual(
    [usual.pack, usual.rounds, usual.idleMs, usual.languages.length, usual.languages[0], usual.hasSound],
    [undefined, 3, 60_000, 7, 'fr', false],
  )
  assert.deepEqual(
    readConfig('?kiosk&pack=P&rounds=99&idle=1&languages=de,tlh,%20en-GB,de&theme=dark&sound=on', 'fr'),
    { pack: 'P', rounds: 10, idleMs: 15_000, languages: ['de', 'en'], theme: 'dark', hasSound: true },
  )
  assert.equal(readConfig('?kiosk&idle=soon', 'en').idleMs, 60_000)
})
