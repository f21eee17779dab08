import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'

const MAIN = `
  import { once } from 'node:events'
  import { runMain } from ${JSON.stringify(join(import.meta.dirname, 'process.ts'))}
  await runMain(async () => {
    process.stdout.write('first')
    await once(process.stdin.resume(), 'end')
    for (let line = 0; line < 3; line++) await new Promise((written) => process.stdout.write('next', written))
    process.exitCode = 7
  })
`

test('a process goes on when the reader of its output is gone', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', MAIN], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.stdout.destroy()
  child.stdin.end()
  const [code] = await once(child, 'exit')
  assert.equal(code, 7)
})

const STOPPED_MAIN = `
  import { setTimeout as delay } from 'node:timers/promises'
  import { createLog, runMain, stopOnSignal } from ${JSON.stringify(join(import.meta.dirname, 'process.ts'))}
  await runMain(async () => {
    stopOnSignal(createLog('silent', 'test'), 9_000, async () => {
      process.stdout.write('stopping ')
      // the same signal once more is under way
      await delay(100)
      process.stdout.write('stopped')
    })
    process.stdin.resume()
    process.stdout.write('ready ')
  })
`

test('a signal that npm passes on once more does not cut the stop short', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', STOPPED_MAIN], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    // each of the two: when it is ready, and while it stops
    if (!output.includes('stopping')) child.kill('SIGINT')
    output += chunk
  })
  const [code] = await once(child, 'close')
  assert.deepEqual([code, output], [0, 'ready stopping stopped'])
})
