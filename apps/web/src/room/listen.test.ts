import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listenToRoom, type Source } from './listen.ts'

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
      connected: (isConnected) => heard.push(isConnected ? 'on' : 'off'),
      refused: () => heard.push('refused'),
    },
  )
  return { lines, waiting, heard, stop, wake: () => wake(), lose: () => lose() }
}

test('what is said on the line is heard, whole', () => {
  const { lines, heard } = lay()
  lines[0]?.say('open')
  lines[0]?.say('room', { seq: 3 })
  lines[0]?.say('own', { isHost: true })
  assert.deepEqual(heard, ['on', 3, true])
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
  assert.deepEqual(heard, ['off', 'off', 'refused', 'off', 'on'])
})

test('a line on which not even a heart beats is laid again', () => {
  const { lines, waiting, heard } = lay()
  lines[0]?.say('open')
  for (const type of ['beat', 'beat']) {
    const [before] = waiting
    lines[0]?.say(type)
    assert.deepEqual([waiting.length, waiting.includes(before ?? assert.fail())], [1, false])
  }
  assert.ok((waiting[0]?.ms ?? 0) > 2 * 15_000)
  waiting[0]?.again()
  assert.deepEqual([lines.length, lines[0]?.isClosed, waiting.length], [2, true, 1])
  lines[0]?.say('beat')
  lines[1]?.say('open')
  assert.deepEqual([heard, waiting.length], [['on', 'off', 'on'], 1])
})

test('a device that wakes up listens on a new line, and the old one says nothing more', () => {
  const { lines, heard, wake } = lay()
  wake()
  assert.equal(lines[0]?.isClosed, true)
  lines[0]?.say('room', { seq: 3 })
  lines[1]?.say('room', { seq: 4 })
  assert.deepEqual(heard, [4])
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
