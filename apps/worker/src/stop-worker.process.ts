import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { linesOf, onProgress, start, work } from '@pd/testing/process/worker-process'
import { setUp } from '@pd/testing/set-up'
import { openFixture } from './testing/test-fixture.ts'

describe('a stopped worker', () => {
  const PICTURES = 150
  const fixture = setUp(openFixture)
  before(async () => {
    for (let n = 0; n < PICTURES; n++) await fixture.card(`thing ${n} of many.png`, n + 1, 640)
  })
  const leftovers = async () => {
    const names = await readdir(fixture.home, { recursive: true })
    return names.filter((name) => name.endsWith('.tmp'))
  }

  test('keeps what an import has done and ends with its signal; the next import does the rest', async () => {
    const stopped = await onProgress(start(['import', fixture.folder, '--data', fixture.data.root]), (child) =>
      child.kill('SIGINT'),
    )
    assert.equal(stopped.code, 130)
    assert.match(stopped.err, /^Stopped by SIGINT after \d+ of 150 files of .+: import again for the rest\.$/)
    assert.deepEqual(await leftovers(), [])
    const report = linesOf(await work(['import', fixture.folder, '--data', fixture.data.root])).at(-1)
    const [imported, unchanged] = [Number(report?.imported), Number(report?.unchanged)]
    assert.deepEqual([imported + unchanged, imported > 0, unchanged > 0], [PICTURES, true, true])
  })

  test('writes no catalogue and ends with its signal; the next housekeeping does the rest', async () => {
    const stopped = await onProgress(start(['--data', fixture.data.root]), (child) => child.kill('SIGTERM'))
    assert.equal(stopped.code, 143)
    assert.match(stopped.err, /^Stopped by SIGTERM after 0 of 150 items and \d+ pictures of the next: .+\.$/)
    assert.deepEqual([await leftovers(), (await readdir(fixture.data.root)).includes('catalog.json')], [[], false])
    const report = linesOf(await work(['--data', fixture.data.root])).at(-1)
    assert.ok(Number(report?.measured) > 0 && Number(report?.measured) < PICTURES, `${report?.measured} measured`)
    assert.deepEqual(
      [report?.pictures, linesOf(await work(['--data', fixture.data.root])).at(-1)?.measured],
      [PICTURES, 0],
    )
  })

  test('leaves no part of a backup and ends with its signal', async () => {
    const stopped = await onProgress(
      start(['backup', join(fixture.home, 'b.tar'), '--data', fixture.data.root]),
      (child) => child.kill('SIGTERM'),
    )
    assert.equal(stopped.code, 143)
    assert.deepEqual([await leftovers(), (await readdir(fixture.home)).includes('b.tar')], [[], false])
  })
})
