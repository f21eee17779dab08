import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROOM_DEFAULTS, type RoomEvent } from '@pd/core'
import { createHistory, type RoomHistory } from '../simulation/history.ts'
import { type Fault, judgePhone, type Phone } from './judge-phones.ts'

const plan = { itemId: 'item', pictureId: 'picture', ladder: [3, 4, 6, 8], choices: null }
const guess = (seq: number, id: string, text = id) =>
  ({ seq, at: seq, type: 'guessed', player: 'ann', text, verdict: 'wrong', level: 1, worth: 0, id }) as const

/** The log of a room in which Ann made two wrong guesses. */
const LOG = [
  { seq: 1, at: 1, type: 'opened', host: 'host', settings: ROOM_DEFAULTS },
  { seq: 2, at: 2, type: 'joined', player: 'ann', name: 'Ann', team: null },
  { seq: 3, at: 3, type: 'round_prepared', plan },
  { seq: 4, at: 4, type: 'round_started' },
  guess(5, 'one', 'kiwi'),
  guess(6, 'two', 'lime'),
] as unknown as RoomEvent[]

const historyOf = (log: readonly RoomEvent[]): RoomHistory => {
  const history = createHistory({ now: () => 0, report: assert.fail, note: () => {} })
  history.kept(
    'room',
    log.map((event) => ({ event, link: '' })),
  )
  return history.rooms.get('room') ?? assert.fail('no room')
}

const told = (at: number, id: string, text: string) => ({ at, id, round: 1, text })
const read = (at: number, seq: number, ...ids: string[]) => ({ at, seq, score: 0, ids })
const RIGHT: Phone = {
  name: 'Ann',
  acknowledged: [told(10_000, 'one', 'kiwi'), told(20_000, 'two', 'lime')],
  reads: [read(9_000, 4), read(10_000, 5, 'one'), read(20_000, 6, 'one', 'two')],
  losses: [],
  connected: [8_000],
}

/** What is found of a phone whose room the database took back to its fifth event, or to another. */
const judge = (phone: Partial<Phone>, { log = LOG.slice(0, 5), faults = [] as Fault[] } = {}) =>
  Object.fromEntries(
    Object.entries(judgePhone(historyOf(log), { ...RIGHT, ...phone }, faults)).filter(([, said]) => said.length > 0),
  )
const kindsOf = (...args: Parameters<typeof judge>): string[] => Object.keys(judge(...args))

test('a phone that was told and shown what the log has is right', () => {
  assert.deepEqual(judge({}, { log: LOG }), {})
})

test('a loss that is reported in time, and the older room after it, are right', () => {
  const losses = [{ at: 24_000, text: 'lost: lime' }]
  assert.deepEqual(judge({ losses, reads: [...RIGHT.reads, read(24_000, 5, 'one')] }), {})
})

test('an acknowledged guess that is missing and of which nothing was said is found, and so is what was shown of it', () => {
  assert.deepEqual(kindsOf({}), ['lost', 'forks'])
})

test('a note from before the guess, or about another one, reports nothing', () => {
  assert.deepEqual(kindsOf({ losses: [{ at: 12_000, text: 'lost: lime' }] }), ['lost', 'falseLosses', 'forks'])
  assert.deepEqual(kindsOf({ losses: [{ at: 24_000, text: 'lost: kiwi' }] }), ['lost'])
})

test('a report that comes later than five seconds is found, unless something was in the way until then', () => {
  const losses = [{ at: 26_000, text: 'lost: lime' }]
  assert.deepEqual(kindsOf({ losses }), ['late'])
  assert.deepEqual(kindsOf({ losses, connected: [8_000, 22_000] }), [])
  assert.deepEqual(kindsOf({ losses }, { faults: [{ from: 19_000, until: 23_000 }] }), [])
  assert.deepEqual(kindsOf({ losses }, { faults: [{ from: 19_000, until: 20_500 }] }), ['late'])
  assert.deepEqual(kindsOf({ losses }, { faults: [{ from: 27_000, until: 28_000 }] }), ['late'])
})

test('a loss of guesses that are all there is found', () => {
  assert.deepEqual(kindsOf({ losses: [{ at: 24_000, text: 'lost: lime' }] }, { log: LOG }), ['falseLosses'])
})

test('a fork is found: a view of guesses, or of a score, that no log had at that event', () => {
  const served = (fork: Phone['reads'][number]) => kindsOf({ reads: [...RIGHT.reads, fork] }, { log: LOG })
  assert.deepEqual(served(read(21_000, 6, 'one', 'other')), ['forks'])
  assert.deepEqual(served(read(21_000, 7, 'one', 'two')), ['forks'])
  assert.deepEqual(served({ ...read(21_000, 6, 'one', 'two'), score: 900 }), ['forks'])
})

test('a read that goes back is found, unless a loss was told in between', () => {
  const reads = [...RIGHT.reads, read(24_000, 5, 'one')]
  assert.deepEqual(kindsOf({ reads }, { log: LOG }), ['wentBack'])
  assert.deepEqual(kindsOf({ reads, losses: [{ at: 30_000, text: 'lost' }] }, { log: LOG }), [
    'falseLosses',
    'wentBack',
  ])
})
