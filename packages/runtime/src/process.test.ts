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
