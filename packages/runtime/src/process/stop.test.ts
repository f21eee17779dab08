import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import { Fault } from './fault.ts'
import { stopIfAsked, watchStop } from './stop.ts'

test('a job that was asked to stop says where, with the exit code of its signal', () => {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    const machine = new EventEmitter()
    const stop = watchStop({ source: machine as unknown as NodeJS.Process, end: () => undefined })
    stopIfAsked(stop, () => assert.fail('nobody asked'))
    machine.emit(signal)
    assert.throws(
      () => stopIfAsked(stop, () => 'after 3 of 7.'),
      (error) =>
        error instanceof Fault && error.exitCode === code && error.message === `Stopped by ${signal} after 3 of 7.`,
    )
  }
})

test('a job that does not stop in time is ended, with the exit code of the signal', async () => {
  const machine = new EventEmitter()
  const ended = new Promise((resolve) => {
    watchStop({ source: machine as unknown as NodeJS.Process, deadlineMs: 1, end: resolve })
    machine.emit('SIGTERM')
  })
  const alive = setInterval(() => undefined, 1_000)
  assert.equal(await ended, 143)
  clearInterval(alive)
})

test('a second signal ends a job at once, and one that npm passes on once more is none', () => {
  const machine = new EventEmitter()
  const ended: number[] = []
  let time = 0
  const source = machine as unknown as NodeJS.Process
  const stop = watchStop({ source, end: (code) => ended.push(code), now: () => time })
  machine.emit('SIGINT')
  machine.emit('SIGINT')
  assert.deepEqual([stop.aborted, ended], [true, []])
  time += 1_000
  machine.emit('SIGINT')
  assert.deepEqual(ended, [130])
})

test('another signal right after the first ends a job at once', () => {
  const machine = new EventEmitter()
  const ended: number[] = []
  watchStop({ source: machine as unknown as NodeJS.Process, end: (code) => ended.push(code), now: () => 0 })
  machine.emit('SIGINT')
  machine.emit('SIGTERM')
  assert.deepEqual(ended, [130])
})
