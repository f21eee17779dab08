import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const endProcess = new URL('end-process.ts', import.meta.url).href

/** Hours of work in a thread of libuv's, as a decode of a hostile picture would be. */
const endless = `crypto.pbkdf2('a', 'b', 2 ** 31 - 1, 2 ** 20, 'sha512', () => {})`

const run = (end: string, env: NodeJS.ProcessEnv = {}): Promise<{ code: unknown; signal: unknown; out: string }> =>
  new Promise((resolve) => {
    const script = `import crypto from 'node:crypto'
      import { endProcess } from ${JSON.stringify(endProcess)}
      ${endless}
      setTimeout(() => { process.stdout.write('said'); ${end} }, 100)`
    const options = { timeout: 30_000, killSignal: 'SIGKILL', env: { ...process.env, ...env } } as const
    execFile(process.execPath, ['--input-type=module', '--eval', script], options, (error, out) =>
      resolve({ code: error?.code ?? 0, signal: error?.signal ?? null, out }),
    )
  })

test('a process ends with its exit code although a thread is at work, and what it said is kept', async () => {
  for (const code of [0, 1, 143])
    assert.deepEqual(await run(`endProcess(${code})`), { code, signal: null, out: 'said' })
})

test('what Node has compiled is kept for the next start', async (t) => {
  const cache = await mkdtemp(join(tmpdir(), 'compiled-'))
  t.after(() => rm(cache, { recursive: true }))
  await run('endProcess(130)', { NODE_COMPILE_CACHE: cache })
  const kept = await readdir(cache, { recursive: true, withFileTypes: true })
  assert.ok(kept.some((entry) => entry.isFile()))
})
