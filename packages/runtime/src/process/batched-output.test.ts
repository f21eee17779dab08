import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { batchTurns } from './batched-output.ts'
import { createLog } from './process.ts'

/** A log over a batched output, and the messages of each write. */
const openLog = () => {
  const writes: string[][] = []
  const write = (text: string) => {
    writes.push(Array.from(text.matchAll(/"msg":"(\w+)/g), ([, message = '']) => message))
  }
  return { log: createLog('info', 'test', batchTurns({ write })), writes }
}

test('the lines of one turn of the event loop are one write, in order', async () => {
  const { log, writes } = openLog()
  for (const message of ['one', 'two', 'three']) log.info(message)
  assert.deepEqual(writes, [])
  await nextTurn()
  log.info('four')
  await nextTurn()
  assert.deepEqual(writes, [['one', 'two', 'three'], ['four']])
})

test('a warning is written at once, after what waits, and so is everything when the log is flushed', () => {
  const { log, writes } = openLog()
  log.info('one')
  log.child({}).warn('two')
  assert.deepEqual(writes, [['one', 'two']])
  log.info('three')
  log.flush()
  assert.deepEqual(writes.at(-1), ['three'])
})

test('many lines of one turn do not wait for its end', () => {
  const { log, writes } = openLog()
  for (let line = 0; line < 1_000; line++) log.info('line')
  assert.ok(writes.length > 5)
})
