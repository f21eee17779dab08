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
    const stop = watchStop(machine as unknown as NodeJS.Process)
    stopIfAsked(stop, () => assert.fail('nobody asked'))
    machine.emit(signal)
    assert.throws(
      () => stopIfAsked(stop, () => 'after 3 of 7.'),
      (error) =>
        error instanceof Fault && error.exitCode === code && error.message === `Stopped by ${signal} after 3 of 7.`,
    )
  }
})
