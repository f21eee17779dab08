import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SILENT_MS, type Source, streamRoom } from './room-stream.ts'

const OPEN = 1
const CLOSED = 2

/** A stream over connections whose other end the test holds. */
const startStream = () => {
  const connections: {
    send: (type: string, data?: unknown) => void
    source: { readyState: number }
    isClosed: boolean
  }[] = []
  const waiting: { run: () => void; ms: number }[] = []
  let wake = () => {}
  let lose = () => {}
  const heard: unknown[] = []
  const notices: (string | null)[] = []
  const reconnects: (() => void)[] = []
  const stop = streamRoom(
    {
      open: () => {
        const listeners = new Map<string, (event: { data?: unknown }) => void>()
        const connection = {
          isClosed: false,
          send: (type: string, data?: unknown) => listeners.get(type)?.({ data: JSON.stringify(data) }),
          source: { readyState: OPEN },
        }
        connections.push(connection)
        const source: Source = {
          get readyState() {
            return connection.source.readyState
          },
          addEventListener: (type, listener) => void listeners.set(type, listener),
          close: () => {
            connection.isClosed = true
          },
        }
        return source
      },
      schedule: (run, ms) => {
        const timer = { run, ms }
        waiting.push(timer)
        return () => {
          if (waiting.includes(timer)) waiting.splice(waiting.indexOf(timer), 1)
        }
      },
      hearNotice: (id) => notices.push(id),
      watch: (woke, lost) => {
        wake = woke
        lose = lost
        return () => {
          wake = () => {}
        }
      },
    },
    {
      opened: (reconnect) => reconnects.push(reconnect),
      room: ({ seq }) => heard.push(seq),
      own: ({ isHost }) => heard.push(isHost),
      time: () => undefined,
      connected: (isConnected) => {
        const state = isConnected ? 'on' : 'off'
        if (heard.findLast((each) => each === 'on' || each === 'off') !== state) heard.push(state)
      },
      rewound: (guesses) => heard.push(...guesses),
      kicked: () => heard.push('kicked'),
      refused: () => heard.push('refused'),
    },
  )
  return { connections, waiting, heard, notices, reconnects, stop, wake: () => wake(), lose: () => lose() }
}

test('a beat names what an operator says to all players', () => {
  const { connections, notices } = startStream()
  connections[0]?.send('beat', { at: 1, notice: 'one' })
  connections[0]?.send('beat', { at: 2 })
  assert.deepEqual(notices, ['one', null])
})

test('events reach the listener as whole views', () => {
  const { connections, heard } = startStream()
  connections[0]?.send('open')
  connections[0]?.send('room', { seq: 3, at: 30, standings: [] })
  connections[0]?.send('own', { seq: 3, at: 30, isHost: true })
  connections[0]?.send('room', { seq: 4, at: 40 })
  assert.deepEqual(heard, ['on', 3, true, 4])
})

test('a broken connection is left to the browser, a closed one is opened again', () => {
  const { connections, waiting, heard } = startStream()
  connections[0]?.send('error')
  assert.deepEqual([heard, connections.length], [['off'], 1])
  if (connections[0]) connections[0].source.readyState = CLOSED
  connections[0]?.send('error')
  waiting[0]?.run()
  assert.equal(connections.length, 2)
  connections[1]?.send('open')
  assert.deepEqual(heard, ['off', 'refused', 'on'])
})

test('a connection without a heartbeat for 3 s of a game counts as lost, and is replaced later', () => {
  const { connections, waiting, heard } = startStream()
  connections[0]?.send('open')
  assert.equal(waiting[0]?.ms, SILENT_MS.waiting)
  connections[0]?.send('room', { seq: 3, at: 30, state: 'playing' })
  for (const at of [1_000, 2_000]) {
    const [before] = waiting
    connections[0]?.send('beat', { at })
    assert.deepEqual([waiting.length, waiting.includes(before ?? assert.fail())], [1, false])
  }
  assert.equal(waiting[0]?.ms, 3_000)
  waiting.shift()?.run()
  assert.deepEqual([heard, connections.length], [['on', 3, 'off'], 1])
  connections[0]?.send('beat', { at: 3_000 })
  assert.deepEqual(heard, ['on', 3, 'off', 'on'])
  waiting.shift()?.run()
  waiting.shift()?.run()
  assert.deepEqual([connections.length, connections[0]?.isClosed, waiting.length], [2, true, 1])
  connections[0]?.send('beat', { at: 4_000 })
  connections[1]?.send('open')
  assert.deepEqual([heard, waiting.length], [['on', 3, 'off', 'on', 'off', 'on'], 1])
})

test('the pause before the next connection doubles while none brings an event', () => {
  const { connections, waiting } = startStream()
  const waits: number[] = []
  for (let redials = 0; redials < 5; redials++) {
    waiting.shift()?.run()
    waits.push(waiting[0]?.ms ?? 0)
    waiting.shift()?.run()
  }
  assert.deepEqual([waits, connections.length], [[3_000, 6_000, 12_000, 24_000, 24_000], 6])
})

test('a new connection starts from whole views: nothing of the last one stays', () => {
  const { connections, heard } = startStream()
  const rooms: unknown[] = []
  connections[0]?.send('open')
  connections[0]?.send('room', { seq: 3, at: 30 })
  connections[0]?.send('open')
  connections[0]?.send('room', { seq: 5, at: 50 })
  rooms.push(...heard)
  assert.deepEqual(rooms, ['on', 3, 5])
})

test('a device that wakes up opens a new connection and ignores the old one', () => {
  const { connections, heard, wake } = startStream()
  wake()
  assert.equal(connections[0]?.isClosed, true)
  connections[0]?.send('room', { seq: 3 })
  connections[1]?.send('room', { seq: 4 })
  assert.deepEqual(heard, ['on', 4])
})

test('a device without a network ignores events until it is back in one', () => {
  const { connections, heard, wake, lose } = startStream()
  lose()
  connections[0]?.send('room', { seq: 3 })
  wake()
  connections[1]?.send('open')
  connections[1]?.send('room', { seq: 5 })
  assert.deepEqual(heard, ['off', 'on', 5])
})

test('a stopped stream opens no connection', () => {
  const { connections, waiting, stop, wake, heard } = startStream()
  if (connections[0]) connections[0].source.readyState = CLOSED
  connections[0]?.send('error')
  stop()
  wake()
  assert.deepEqual(
    [connections.length, connections[0]?.isClosed, waiting.length, heard],
    [1, true, 0, ['off', 'refused']],
  )
})

test('a page may replace a connection, but only the one that is open', () => {
  const { connections, reconnects, stop } = startStream()
  connections[0]?.send('open')
  reconnects[0]?.()
  connections[1]?.send('open')
  reconnects[0]?.()
  assert.deepEqual([connections.length, connections[0]?.isClosed, connections[1]?.isClosed], [2, true, false])
  stop()
  reconnects[1]?.()
  assert.equal(connections.length, 2)
})
