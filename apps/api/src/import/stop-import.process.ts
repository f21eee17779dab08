import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createClient } from '@pd/contract/client'
import { endOf, servedUrlOf, startApi } from '@pd/testing/process/api-process'
import { drawSlowDrawing, drawTestCard } from '@pd/testing/test-card'

const SLOW = ['b', 'c', 'd', 'e', 'f', 'g']
const CARDS = ['a', 'x', 'y', 'z']
const STOP_LIMIT_MS = 10_000
const POLL_MS = 20

describe('a game that imports pictures which take minutes to decode', () => {
  let home: string
  let folder: string
  let started: ChildProcess[]
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-stop-'))
    folder = join(home, 'pictures')
    started = []
    await mkdir(folder)
    for (const [seed, name] of CARDS.entries()) await writeFile(join(folder, `${name}.png`), await drawTestCard(seed))
    for (const [seed, name] of SLOW.entries()) await writeFile(join(folder, `${name}.svg`), drawSlowDrawing(seed))
  })
  afterEach(async () => {
    for (const api of started) api.kill('SIGKILL')
    await rm(home, { recursive: true })
  })

  const start = (): ChildProcess => {
    const api = startApi(['--data', join(home, 'data'), '--pictures', folder, '--rate-limit', '0'])
    started.push(api)
    return api
  }
  const untilDone = async (url: string, files: number): Promise<void> => {
    const client = createClient(url)
    for (;;) {
      const progress = await client.importProgress()
      assert.ok(progress.ok)
      if (progress.value.done >= files) return
      await delay(POLL_MS)
    }
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    test(`ends within ten seconds of ${signal}, and the next start goes on from there`, async () => {
      const api = start()
      await untilDone(await servedUrlOf(api), 1)
      const ended = endOf(api)
      const stoppedAt = performance.now()
      api.kill(signal)
      assert.deepEqual(await ended, [0, ''])
      const tookMs = performance.now() - stoppedAt
      assert.ok(tookMs < STOP_LIMIT_MS, `${tookMs} ms`)
      const files = await readdir(join(home, 'data'), { recursive: true })
      assert.deepEqual(
        files.filter((name) => name.endsWith('.tmp')),
        [],
      )
      for (const name of SLOW) await rm(join(folder, `${name}.svg`))
      const next = start()
      const nextEnded = endOf(next)
      await untilDone(await servedUrlOf(next), CARDS.length)
      next.kill('SIGINT')
      assert.deepEqual(await nextEnded, [0, ''])
    })
})
