import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLossWatch, type RememberedGuess, type RoomSight } from './loss-watch.ts'
import type { SharedRoom } from './room-changes.ts'
import type { OwnView, RoomOwn } from './schemas/index.ts'

const roomAt = (seq: number, round: number) => ({ seq, round: { number: round } }) as unknown as SharedRoom
type Made = Pick<OwnView['guesses'][number], 'id' | 'verdict'>
/** A view of a player with some guesses in the round in play, and some in all. */
const ownAt = (seq: number, guessCount: number, ...guesses: Made[]) =>
  ({ seq, at: 0, own: { player: 'ann', guessCount, guesses } }) as unknown as RoomOwn

const wrong = (id: string): Made => ({ id, verdict: 'wrong' })

/** A page with a watch; `settle` lets the moment pass in which a stream catches up. */
const openPage = (tab = new Map<string, readonly RememberedGuess[]>()) => {
  let shown: RoomSight = { room: undefined, own: undefined }
  let later: (() => void)[] = []
  const heard: unknown[] = []
  const watch = createLossWatch({
    shown: () => shown,
    later: (run) => later.push(run),
    reconnect: () => heard.push('again'),
    lost: (guesses) => heard.push(guesses.map(({ text }) => text)),
    recall: (player) => JSON.parse(JSON.stringify(tab.get(player) ?? [])),
    keep: (player, made) => tab.set(player, made),
  })
  const send = (room: SharedRoom, own: RoomOwn): void => {
    watch.room(room)
    watch.own(own)
  }
  return {
    watch,
    heard,
    send,
    /** The page loads the room before it listens. */
    load: (room: SharedRoom, own: RoomOwn): void => {
      shown = { room, own }
    },
    /** A new connection sends the room, which the page shows. */
    connect: (room: SharedRoom, own: RoomOwn): void => {
      watch.opened()
      send(room, own)
      if (room.seq >= (shown.room?.seq ?? 0)) shown = { room, own }
    },
    /** An answer to a guess. */
    answer: (id: string, round: number, own: RoomOwn): void => {
      shown = { ...shown, own }
      watch.counted({ id, round, text: `text of ${id}` }, own)
    },
    settle: (): void => {
      const due = later
      later = []
      for (const run of due) run()
    },
  }
}

test('a guess that a new connection does not know is lost, and so is one of a round that the room has not reached', () => {
  for (const [round, own] of [
    [2, ownAt(6, 0)],
    [1, ownAt(6, 0)],
  ] as const) {
    const { connect, answer, settle, heard } = openPage()
    connect(roomAt(5, 2), ownAt(5, 0))
    answer('a', 2, ownAt(7, 1, wrong('a')))
    connect(roomAt(6, round), own)
    settle()
    assert.deepEqual(heard, [['text of a']])
    connect(roomAt(6, round), own)
    settle()
    assert.deepEqual(heard, [['text of a']], 'the loss is reported once')
  }
})

test('a guess that the stream knows a moment later is not lost, though it came by another process', () => {
  const { connect, answer, send, settle, heard } = openPage()
  connect(roomAt(5, 1), ownAt(5, 0))
  answer('a', 1, ownAt(6, 1, wrong('a')))
  send(roomAt(5, 1), ownAt(6, 1, wrong('a')))
  settle()
  connect(roomAt(9, 2), ownAt(9, 1))
  settle()
  assert.deepEqual(heard, [])
})

test('a stream that has not even the event of an answer is replaced before anything is called lost', () => {
  const { connect, answer, settle, heard } = openPage()
  connect(roomAt(5, 1), ownAt(5, 0))
  answer('a', 1, ownAt(6, 1, wrong('a')))
  settle()
  assert.deepEqual(heard, ['again'])
})

test('a guess that was answered while a connection began is judged too, by the next one', () => {
  const { watch, connect, answer, send, settle, heard } = openPage()
  watch.opened()
  answer('a', 1, ownAt(6, 1, wrong('a')))
  send(roomAt(7, 1), ownAt(7, 0))
  settle()
  connect(roomAt(7, 1), ownAt(7, 0))
  settle()
  assert.deepEqual(heard, ['again', ['text of a']])
})

test('of rounds that are over, the newest guesses are lost that the log no longer counts', () => {
  const { connect, answer, settle, heard } = openPage()
  connect(roomAt(5, 1), ownAt(5, 0))
  answer('a', 1, ownAt(6, 1, wrong('a')))
  answer('b', 2, ownAt(9, 2, wrong('b')))
  answer('c', 2, ownAt(10, 3, wrong('b'), wrong('c')))
  connect(roomAt(14, 3), ownAt(14, 3))
  settle()
  assert.deepEqual(heard, [])
  connect(roomAt(14, 3), ownAt(14, 1))
  settle()
  assert.deepEqual(heard, [['text of b', 'text of c']])
})

test('a guess whose place in the log a newer one has taken is lost, though the log counts as many', () => {
  const { connect, answer, settle, heard } = openPage()
  connect(roomAt(5, 1), ownAt(5, 0))
  answer('a', 1, ownAt(6, 1, wrong('a')))
  settle()
  heard.length = 0
  connect(roomAt(9, 2), ownAt(9, 0))
  answer('b', 2, ownAt(10, 1, wrong('b')))
  connect(roomAt(10, 2), ownAt(10, 1, wrong('b')))
  settle()
  assert.deepEqual(heard, [['text of a']])
})

test('a guess that was made again, and answered after others, is the one that it was first', () => {
  const { connect, answer, settle, heard } = openPage()
  connect(roomAt(5, 1), ownAt(5, 0))
  answer('a', 1, ownAt(8, 2, wrong('a'), wrong('of another page')))
  connect(roomAt(12, 2), ownAt(12, 1))
  settle()
  assert.deepEqual(heard, [])
})

test('a room that is older than what is shown is a loss, though no guess went', () => {
  const { connect, settle, heard } = openPage()
  connect(roomAt(9, 1), ownAt(9, 0))
  connect(roomAt(7, 1), ownAt(7, 0))
  settle()
  assert.deepEqual(heard, [[]])
})

test('a room that has another event in place of the newest that is shown is a loss, though no guess went', () => {
  const { connect, settle, heard } = openPage()
  const at = (phase: string) => ({ seq: 9, round: { number: 1, phase } }) as unknown as SharedRoom
  connect(at('revealed'), ownAt(9, 0))
  connect(at('revealed'), ownAt(9, 0))
  settle()
  assert.deepEqual(heard, [])
  connect(at('running'), ownAt(9, 0))
  settle()
  assert.deepEqual(heard, [[]])
  connect(at('running'), { ...ownAt(8, 0), own: null })
  settle()
  assert.deepEqual(heard, [[], []])
})

test('a guess is not missed before the connection has said what the player has', () => {
  const { watch, connect, answer, send, settle, heard } = openPage()
  connect(roomAt(5, 1), ownAt(5, 0))
  answer('a', 1, ownAt(6, 1, wrong('a')))
  send(roomAt(6, 1), ownAt(6, 1, wrong('a')))
  settle()
  watch.opened()
  watch.room(roomAt(6, 1))
  settle()
  assert.deepEqual(heard, [])
  watch.own(ownAt(6, 0))
  settle()
  assert.deepEqual(heard, [['text of a']])
})

test('what the server itself calls lost is not told again, and what it does not know of is', () => {
  const { watch, connect, answer, send, settle, heard } = openPage()
  connect(roomAt(5, 1), ownAt(5, 0))
  answer('a', 1, ownAt(6, 1, wrong('a')))
  answer('b', 1, ownAt(7, 2, wrong('a'), wrong('b')))
  assert.deepEqual(
    watch.rewound(['text of a', 'not mine']).map(({ id }) => id),
    ['a'],
  )
  send(roomAt(5, 1), ownAt(5, 0))
  settle()
  assert.deepEqual(heard, [['text of b']])
})

test('a guess that was sent again after a loss is counted where it is now', () => {
  const { watch, connect, answer, send, settle, heard } = openPage()
  connect(roomAt(5, 1), ownAt(5, 0))
  answer('a', 1, ownAt(6, 1, wrong('a')))
  answer('b', 1, ownAt(7, 2, wrong('a'), wrong('b')))
  watch.rewound(['text of a'])
  send(roomAt(6, 1), ownAt(6, 1, wrong('b')))
  send(roomAt(7, 2), ownAt(7, 1))
  answer('c', 2, ownAt(8, 2, wrong('c')))
  send(roomAt(8, 2), ownAt(8, 2, wrong('c')))
  settle()
  connect(roomAt(8, 2), ownAt(8, 2, wrong('c')))
  settle()
  assert.deepEqual(heard, [])
})

test('a page that is loaded again remembers what the one before was told', () => {
  const tab = new Map<string, readonly RememberedGuess[]>()
  const { connect, answer } = openPage(tab)
  connect(roomAt(5, 1), ownAt(5, 0))
  answer('a', 1, ownAt(6, 1, wrong('a')))
  answer('b', 1, ownAt(7, 2, wrong('a'), wrong('b')))
  const reload = (room: SharedRoom, own: RoomOwn) => {
    const page = openPage(tab)
    page.load(room, own)
    page.connect(room, own)
    page.settle()
    return page.heard
  }
  assert.deepEqual(reload(roomAt(7, 1), ownAt(7, 2, wrong('a'), wrong('b'))), [])
  assert.deepEqual(reload(roomAt(6, 1), ownAt(6, 1, wrong('a'))), [['text of b']])
  assert.deepEqual(reload(roomAt(9, 2), ownAt(9, 0)), [['text of a']])
  assert.deepEqual(reload(roomAt(9, 2), ownAt(9, 0)), [], 'a loss is reported once')
})
