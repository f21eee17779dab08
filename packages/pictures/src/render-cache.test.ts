import assert from 'node:assert/strict'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { createRenderCache } from './render-cache.ts'
import { useFolder } from './testing/pictures.ts'

const root = await useFolder()
const bytes = Buffer.from('a render')
let folders = 0

const setUp = () => {
  const folder = root.at(`cache-${folders++}`)
  let made = 0
  const make = async () => {
    made += 1
    return bytes
  }
  return { folder, make, cache: createRenderCache({ folder }), made: () => made }
}

test('a render is made once and read afterwards, by every cache on the folder', async () => {
  const { folder, cache, make, made } = setUp()
  assert.deepEqual(await cache.get('token-1', make), bytes)
  assert.deepEqual(await cache.get('token-1', make), bytes)
  assert.deepEqual(await createRenderCache({ folder }).get('token-1', make), bytes)
  assert.equal(made(), 1)
  assert.deepEqual(await readdir(folder), ['token-1.webp'])
})

test('many who ask at once are served by one making', async () => {
  const { cache, make, made } = setUp()
  const got = await Promise.all(Array.from({ length: 100 }, () => cache.get('token-1', make)))
  assert.deepEqual([made(), got.every((one) => one.equals(bytes))], [1, true])
})

test('each token has its own render', async () => {
  const { cache } = setUp()
  const got = await Promise.all(['a', 'b'].map((token) => cache.get(token, async () => Buffer.from(token))))
  assert.deepEqual(got.map(String), ['a', 'b'])
})

test('the whole folder may be deleted at any moment', async () => {
  const { folder, cache, make, made } = setUp()
  await cache.get('token-1', make)
  await rm(folder, { recursive: true })
  assert.deepEqual(await cache.get('token-1', make), bytes)
  const deleting = async () => {
    await rm(folder, { recursive: true })
    return make()
  }
  assert.deepEqual(await cache.get('token-2', deleting), bytes)
  assert.deepEqual([made(), await readdir(folder)], [3, ['token-2.webp']])
})

test('a folder that cannot be written still answers', async () => {
  const { folder, cache, make } = setUp()
  await writeFile(folder, 'a file where the folder should be')
  assert.deepEqual(await cache.get('token-1', make), bytes)
})

test('a failed write leaves nothing behind and still answers', async () => {
  const { folder, cache, make } = setUp()
  await mkdir(join(folder, 'token-1.webp', 'in-the-way'), { recursive: true })
  assert.deepEqual(await cache.get('token-1', make), bytes)
  assert.deepEqual(await readdir(folder), ['token-1.webp'])
})

test('an empty file counts as missing', async () => {
  const { folder, cache, make } = setUp()
  await mkdir(folder)
  await writeFile(join(folder, 'token-1.webp'), '')
  assert.deepEqual(await cache.get('token-1', make), bytes)
})

test('a failed making fails for all who wait, is not kept, and is tried again', async () => {
  const { folder, cache, make } = setUp()
  const fail = () => Promise.reject(new Error('no copy'))
  const both = await Promise.allSettled([cache.get('token-1', fail), cache.get('token-1', fail)])
  assert.deepEqual(
    both.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  assert.deepEqual(await cache.get('token-1', make), bytes)
  assert.deepEqual(await readdir(folder), ['token-1.webp'])
})

test('a token that could be a path is refused before anything is made', async () => {
  const { cache, make, made } = setUp()
  for (const token of ['', '..', '../a', 'a/b', 'a\\b', 'a\0', 'a.webp', 'a\n'])
    await assert.rejects(cache.get(token, make), RangeError)
  assert.equal(made(), 0)
})
