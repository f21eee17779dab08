import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, watch } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { onLine, start } from '@pd/testing/process/worker-process'

test('the job of uploads goes on without anything to do, until it is stopped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-uploads-'))
  const alive = join(folder, 'alive')
  const done = new AbortController()
  try {
    const touches = watch(folder, { signal: done.signal })
    const ended = onLine(
      start(['uploads', alive, '--data', join(folder, 'data')]),
      () => true,
      async (child) => {
        // a second turn comes after a pause, in which nothing but its timer keeps the process
        for (const _turn of ['first', 'second']) {
          while (!existsSync(alive)) await touches.next()
          await rm(alive)
        }
        child.kill('SIGTERM')
      },
    )
    const { code, err } = await ended
    assert.equal(code, 0, err)
  } finally {
    done.abort()
    await rm(folder, { recursive: true })
  }
})
