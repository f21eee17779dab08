import assert from 'node:assert/strict'
import { link, mkdir, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { createRenderCache } from '@pd/pictures'
import { setUpFolderEach } from '@pd/testing/set-up'
import { sweepTemp } from './sweep-temp.ts'

const HOUR_MS = 3_600_000
const NOW = 1_000 * HOUR_MS
const never = new AbortController().signal

describe('the temporary folder', () => {
  const folder = setUpFolderEach()

  const token = (letter: string) => letter.repeat(52)
  const put = async (name: string, ageHours: number, bytes = 100) => {
    await writeFile(join(folder, name), Buffer.alloc(bytes))
    const at = (NOW - ageHours * HOUR_MS) / 1000
    await utimes(join(folder, name), at, at)
  }
  const left = async () => (await readdir(folder)).map((name) => name[name.startsWith('.') ? 1 : 0]).sort()
  const sweep = (maxAgeHours: number, maxBytes: number, stop = never) =>
    sweepTemp(folder, { limits: { maxAgeMs: maxAgeHours * HOUR_MS, maxBytes }, now: NOW, stop })

  test('loses renders that are too old, and says what that freed', async () => {
    for (const [letter, age] of [
      ['a', 1],
      ['b', 9],
      ['c', 11],
      ['d', 50],
    ] as const)
      await put(`${token(letter)}.webp`, age)
    assert.deepEqual(await sweep(10, 1e9), { deletedFiles: 2, freedBytes: 200, keptFiles: 2, keptBytes: 200 })
    assert.deepEqual(await left(), ['a', 'b'])
  })

  test('loses a render without bytes at once, and none that is being written', async () => {
    await put(`${token('a')}.webp`, 0, 0)
    await put(`${token('b')}.webp`, 0)
    await put(`.${token('c')}.webp.0123456789ab.tmp`, 0, 0)
    assert.equal((await sweep(10, 1e9)).deletedFiles, 1)
    assert.deepEqual(await left(), ['b', 'c'])
  })

  test('then loses the oldest until the rest fits', async () => {
    for (const [letter, age] of [
      ['a', 4],
      ['b', 2],
      ['c', 3],
      ['d', 1],
      ['e', 3],
    ] as const)
      await put(`${token(letter)}.webp`, age)
    assert.deepEqual(await sweep(10, 250), { deletedFiles: 3, freedBytes: 300, keptFiles: 2, keptBytes: 200 })
    assert.deepEqual(await left(), ['b', 'd'])
  })

  test('keeps all of what fits exactly, and nothing of it when nothing may stay', async () => {
    for (const letter of 'abc') await put(`${token(letter)}.webp`, 1)
    assert.equal((await sweep(10, 300)).deletedFiles, 0)
    assert.deepEqual(await sweep(10, 0), { deletedFiles: 3, freedBytes: 300, keptFiles: 0, keptBytes: 0 })
  })

  test('keeps a render that is being written, and removes one whose writer is gone', async () => {
    const writing = (letter: string) => `.${token(letter)}.webp.0123456789ab.tmp`
    await put(writing('a'), 0.9)
    await put(writing('b'), 1.1)
    assert.deepEqual(await sweep(0, 0), { deletedFiles: 1, freedBytes: 100, keptFiles: 0, keptBytes: 0 })
    assert.deepEqual(await left(), ['a'])
  })

  test('keeps every file that is no render', async () => {
    const strangers = [
      'notes.txt',
      'cat.webp',
      `${token('a')}.jpg`,
      `${token('a')}.webp.tmp`,
      '.x.tmp',
      `${token('a')}b.webp`,
    ]
    for (const name of strangers) await put(name, 500)
    await mkdir(join(folder, `${token('d')}.webp`))
    await symlink(join(folder, 'notes.txt'), join(folder, `${token('l')}.webp`))
    assert.deepEqual(await sweep(1, 0), { deletedFiles: 0, freedBytes: 0, keptFiles: 0, keptBytes: 0 })
    assert.equal((await readdir(folder)).length, strangers.length + 2)
  })

  test('counts a render with many names once', async () => {
    for (const [letter, age] of [
      ['a', 5],
      ['g', 2],
    ] as const)
      await put(`${token(letter)}.webp`, age)
    for (const letter of ['b', 'c', 'd'])
      await link(join(folder, `${token('a')}.webp`), join(folder, `${token(letter)}.webp`))
    assert.deepEqual(await sweep(10, 200), { deletedFiles: 0, freedBytes: 0, keptFiles: 5, keptBytes: 200 })
    assert.deepEqual(await sweep(10, 150), { deletedFiles: 4, freedBytes: 100, keptFiles: 1, keptBytes: 100 })
    assert.deepEqual(await left(), ['g'])
  })

  test('that is not there has nothing to lose', async () => {
    await rm(folder, { recursive: true })
    assert.deepEqual(await sweep(1, 0), { deletedFiles: 0, freedBytes: 0, keptFiles: 0, keptBytes: 0 })
  })

  test('may be swept between any two looks at a render: it is made again, the same', async () => {
    const cache = createRenderCache({ folder })
    const make = async () => Buffer.from('pixels')
    const name = { token: token('a'), shared: token('b') }
    const before = await cache.get(name, make)
    await sweepTemp(folder, { limits: { maxAgeMs: 0, maxBytes: 0 }, now: Date.now() + HOUR_MS, stop: never })
    assert.deepEqual([await readdir(folder), await cache.get(name, make)], [[], before])
  })

  test('is left where it is when a stop is asked for', async () => {
    await put(`${token('a')}.webp`, 50)
    await assert.rejects(
      sweep(1, 0, AbortSignal.abort('SIGTERM')),
      /^Error: Stopped by SIGTERM after deleting 0 renders/,
    )
    assert.deepEqual(await left(), ['a'])
  })
})
