import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, mock, test } from 'node:test'
import type { BusState } from './bus.ts'
import { BEAT_MS, type Pulse, startPulse } from './pulse.ts'

describe('the pulse of a bus', () => {
  let pulse: Pulse
  let carries: boolean
  let news: BusState[]
  let reconnected: number
  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval'] })
    carries = true
    news = []
    reconnected = 0
    pulse = startPulse({
      beat: () => carries && pulse.felt(),
      reconnect: () => reconnected++,
      onChange: (state) => news.push(state),
    })
  })
  afterEach(() => {
    pulse.stop()
    mock.timers.reset()
  })
  const pass = (beats: number) => {
    for (let beat = 0; beat < beats; beat++) mock.timers.tick(BEAT_MS)
  }

  test('is not there before the first beat came back', () => {
    assert.deepEqual(pulse.state(), { ok: false, detail: 'not connected yet' })
    pass(1)
    assert.deepEqual(pulse.state(), { ok: true })
  })

  test('stops after three beats without an answer, says so once, and connects anew until one is answered', () => {
    pass(1)
    carries = false
    pass(3)
    assert.deepEqual([pulse.state().ok, reconnected], [true, 0])
    pass(1)
    assert.deepEqual([pulse.state(), reconnected], [{ ok: false, detail: 'no answer in 3 s' }, 1])
    pass(8)
    assert.deepEqual([news.length, reconnected], [2, 3])
    carries = true
    pass(2)
    assert.deepEqual(news, [{ ok: true }, { ok: false, detail: 'no answer in 3 s' }, { ok: true }])
  })

  test('stops at once when the connection fails, and says why', () => {
    pass(1)
    pulse.failed('ECONNRESET')
    assert.deepEqual(pulse.state(), { ok: false, detail: 'ECONNRESET' })
  })
})
