import assert from 'node:assert/strict'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { linesOf, onProgress, start, work } from '@pd/testing/process/worker-process'
import { setUpEach } from '@pd/testing/set-up'
import { drawSlowDrawing } from '@pd/testing/test-card'
import { openFixture } from '../testing/test-fixture.ts'

/** Three of the first four pictures that are at hand decode at once, so that one of them is done before the first slow drawing. */
const CARDS = ['a', 'b', 'c', 'z']
const SLOW = ['d', 'e', 'f', 'g', 'h', 'i']
const STOP_LIMIT_MS = 10_000

describe('an import of pictures that take minutes to decode', () => {
  const fixture = setUpEach(openFixture)
  beforeEach(async () => {
    for (const [seed, name] of CARDS.entries()) await fixture.card(`${name} card.png`, seed + 1)
    for (const [seed, name] of SLOW.entries()) await fixture.put(`${name} drawing.svg`, drawSlowDrawing(seed))
  })
  const words = () => ['import', fixture.folder, '--data', fixture.data.root]
  const temporaryFiles = async () =>
    (await readdir(fixture.home, { recursive: true })).filter((name) => name.endsWith('.tmp'))

  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)
    test(`ends within ten seconds of ${signal}, and the next import goes on from there`, async () => {
      let stoppedAt = 0
      const stopped = await onProgress(start(words()), (child) => {
        stoppedAt = performance.now()
        child.kill(signal)
      })
      const tookMs = performance.now() - stoppedAt
      assert.ok(tookMs < STOP_LIMIT_MS, `${tookMs} ms`)
      assert.match(
        `${stopped.code} ${stopped.err}`,
        new RegExp(`^${code} Stopped by ${signal} after \\d of 10 files of .+$`),
      )
      assert.deepEqual(await temporaryFiles(), [])
      for (const name of SLOW) await rm(join(fixture.folder, `${name} drawing.svg`))
      const { imported, unchanged, refused } = linesOf(await work(words())).at(-1) ?? {}
      assert.deepEqual([Number(imported) + Number(unchanged), Number(unchanged) > 0, refused], [CARDS.length, true, 0])
    })
})
