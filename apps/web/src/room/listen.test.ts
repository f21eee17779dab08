import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listenToRoom, SILENT_MS, type Source } from './listen.ts'

const OPEN = 1
const CLOSED = 2

/** A line whose other end the test holds. */
const lay = () => {
  const lines: { say: (type: string, data?: unknown) => void; source: { readyState: number }; isClosed: boolean }[] = []
  const waiting: { again: () => void; ms: number }[] = []
  let wake = () => {}
  let lose = () => {}
  const heard: unknown[] = []
  const stop = listenToRoom(
    {
      open: () => {
        const ears = new Map<string, (event: { data?: unknown }) => void>()
        const line = {
          isClosed: false,
          say: (type: string, data?: unknown) => ears.get(type)?.({ data: JSON.stringify(data) }),
          source: { readyState: OPEN },
        }
        lines.push(line)
        const source: Source = {
          get readyState() {
            return line.source.readyState
          },
          addEventListener: (type, hear) => void ears.set(type, hear),
          close: () => {
            line.isClosed = true
          },
        }
        return source
      },
      later: (again, ms) => {
        const timer = { again, ms }
        waiting.push(timer)
        return () => {
          if (waiting.includes(timer)) waiting.splice(waiting.indexOf(timer), 1)
        }
      },
      watch: (woke, lost) => {
        wake = woke
        lose = lost
        return () => {
          wake = () => {}
        }
      },
    },
    {
      room: ({ seq }) => heard.push(seq),
      own: ({ isHost }) => heard.push(isHost),
      time: () => undefined,
      connected: (isConnected) => {
        const state = isConnected ? 'on' : 'off'
        if (heard.findLast((each) => each === 'on' || each === 'off') !== state) heard.push(state)
      },
      kicked: () => heard.push('kicked'),
      refused: () => heard.push('refused'),
    },
  )
  return { lines, waiting, heard, stop, wake: () => wake(), lose: () => lose() }
}

test('what is said on the line is heard, whole', () => {
  const { lines, heard } = lay()
  lines[0]?.say('open')
  lines[0]?.say('room', { seq: 3, at: 30, standings: [] })
  lines[0]?.say('own', { seq: 3, at: 30, isHost: true })
  lines[0]?.say('room', { seq: 4, at: 40 })
  assert.deepEqual(heard, ['on', 3, true, 4])
})

test('a broken line is left to the browser, a dead one is laid again', () => {
  const { lines, waiting, heard } = lay()
  lines[0]?.say('error')
  assert.deepEqual([heard, lines.length], [['off'], 1])
  if (lines[0]) lines[0].source.readyState = CLOSED
  lines[0]?.say('error')
  waiting[0]?.again()
  assert.equal(lines.length, 2)
  lines[1]?.say('open')
  assert.deepEqual(heard, ['off', 'refused', 'on'])
})

test('a line on which not even a beat comes is said to be lost after 3 s while it is played, and laid again later', () => {
  const { lines, waiting, heard } = lay()
  lines[0]?.say('open')
  assert.equal(waiting[0]?.ms, SILENT_MS.waiting)
  lines[0]?.say('room', { seq: 3, at: 30, state: 'playing' })
  for (const at of [1_000, 2_000]) {
    const [before] = waiting
    lines[0]?.say('beat', { at })
    assert.deepEqual([waiting.length, waiting.includes(before ?? assert.fail())], [1, false])
  }
  assert.equal(waiting[0]?.ms, 3_000)
  waiting.shift()?.again()
  assert.deepEqual([heard, lines.length], [['on', 3, 'off'], 1])
  lines[0]?.say('beat', { at: 3_000 })
  assert.deepEqual(heard, ['on', 3, 'off', 'on'])
  waiting.shift()?.again()
  waiting.shift()?.again()
  assert.deepEqual([lines.length, lines[0]?.isClosed, waiting.length], [2, true, 1])
  lines[0]?.say('beat', { at: 4_000 })
  lines[1]?.say('open')
  assert.deepEqual([heard, waiting.length], [['on', 3, 'off', 'on', 'off', 'on'], 1])
})

test('a line is laid again ever later while nothing comes of it', () => {
  const { lines, waiting } = lay()
  const waits: number[] = []
  for (let redials = 0; redials < 5; redials++) {
    waiting.shift()?.again()
    waits.push(waiting[0]?.ms ?? 0)
    waiting.shift()?.again()
  }
  assert.deepEqual([waits, lines.length], [[3_000, 6_000, 12_000, 24_000, 24_000], 6])
})

test('what a new connection says is whole: nothing of the last one stays', () => {
  const { lines, heard } = lay()
  const rooms: unknown[] = []
  lines[0]?.say('open')
  lines[0]?.say('room', { seq: 3, at: 30 })
  lines[0]?.say('open')
  lines[0]?.say('room', { seq: 5, at: 50 })
  rooms.push(...heard)
  assert.deepEqual(rooms, ['on', 3, 5])
})

test('a device that wakes up listens on a new line, and the old one says nothing more', () => {
  const { lines, heard, wake } = lay()
  wake()
  assert.equal(lines[0]?.isClosed, true)
  lines[0]?.say('room', { seq: 3 })
  lines[1]?.say('room', { seq: 4 })
  assert.deepEqual(heard, ['on', 4])
})

test('a device without a network hears nothing until it is back in one', () => {
  const { lines, heard, wake, lose } = lay()
  lose()
  lines[0]?.say('room', { seq: 3 })
  wake()
  lines[1]?.say('open')
  lines[1]?.say('room', { seq: 5 })
  assert.deepEqual(heard, ['off', 'on', 5])
})

test('nobody listens after the end', () => {
  const { lines, waiting, stop, wake, heard } = lay()
  if (lines[0]) lines[0].source.readyState = CLOSED
  lines[0]?.say('error')
  stop()
  wake()
  assert.deepEqual([lines.length, lines[0]?.isClosed, waiting.length, heard], [1, true, 0, ['off', 'refused']])
})
