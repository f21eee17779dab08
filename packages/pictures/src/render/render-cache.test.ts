import assert from 'node:assert/strict'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { useFolder } from '../testing/pictures.ts'
import { createRenderCache } from './render-cache.ts'

const root = await useFolder()
const bytes = Buffer.from('a render')
let folders = 0

/** The name of a render that has one address. */
const alone = (token: string) => ({ token, shared: token })

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
  assert.deepEqual(await cache.get(alone('token-1'), make), bytes)
  assert.deepEqual(await cache.get(alone('token-1'), make), bytes)
  assert.deepEqual(await createRenderCache({ folder }).get(alone('token-1'), make), bytes)
  assert.equal(made(), 1)
  assert.deepEqual(await readdir(folder), ['token-1.webp'])
})

test('many who ask at once are served by one making', async () => {
  const { cache, make, made } = setUp()
  const got = await Promise.all(Array.from({ length: 100 }, () => cache.get(alone('token-1'), make)))
  assert.deepEqual([made(), got.every((one) => one.equals(bytes))], [1, true])
})

test('each token has its own render', async () => {
  const { cache } = setUp()
  const got = await Promise.all(['a', 'b'].map((token) => cache.get(alone(token), async () => Buffer.from(token))))
  assert.deepEqual(got.map(String), ['a', 'b'])
})

test('the whole folder may be deleted at any moment', async () => {
  const { folder, cache, make, made } = setUp()
  await cache.get(alone('token-1'), make)
  await rm(folder, { recursive: true })
  assert.deepEqual(await cache.get(alone('token-1'), make), bytes)
  const deleting = async () => {
    await rm(folder, { recursive: true })
    return make()
  }
  assert.deepEqual(await cache.get(alone('token-2'), deleting), bytes)
  assert.deepEqual([made(), await readdir(folder)], [3, ['token-2.webp']])
})

test('a folder that cannot be written still answers', async () => {
  const { folder, cache, make } = setUp()
  await writeFile(folder, 'a file where the folder should be')
  assert.deepEqual(await cache.get(alone('token-1'), make), bytes)
})

test('a failed write leaves nothing behind and still answers', async () => {
  const { folder, cache, make } = setUp()
  await mkdir(join(folder, 'token-1.webp', 'in-the-way'), { recursive: true })
  assert.deepEqual(await cache.get(alone('token-1'), make), bytes)
  assert.deepEqual(await readdir(folder), ['token-1.webp'])
})

test('an empty file counts as missing', async () => {
  const { folder, cache, make } = setUp()
  await mkdir(folder)
  await writeFile(join(folder, 'token-1.webp'), '')
  assert.deepEqual(await cache.get(alone('token-1'), make), bytes)
})

test('a failed making fails for all who wait, is not kept, and is tried again', async () => {
  const { folder, cache, make } = setUp()
  const fail = () => Promise.reject(new Error('no copy'))
  const both = await Promise.allSettled([cache.get(alone('token-1'), fail), cache.get(alone('token-1'), fail)])
  assert.deepEqual(
    both.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  assert.deepEqual(await cache.get(alone('token-1'), make), bytes)
  assert.deepEqual(await readdir(folder), ['token-1.webp'])
})

test('a token that could be a path is refused before anything is made', async () => {
  const { cache, make, made } = setUp()
  for (const token of ['', '..', '../a', 'a/b', 'a\\b', 'a\0', 'a.webp', 'a\n'])
    await assert.rejects(cache.get(alone(token), make), RangeError)
  assert.equal(made(), 0)
})

test('equal renders are made once and are one file under many tokens', async () => {
  const { folder, cache, make, made } = setUp()
  const names = Array.from({ length: 50 }, (_, n) => ({ token: `round-${n}`, shared: 'equal' }))
  const got = await Promise.all([...names, ...names].map((name) => cache.get(name, make)))
  assert.deepEqual([made(), got.every((one) => one.equals(bytes))], [1, true])
  const files = await Promise.all((await readdir(folder)).map((file) => stat(join(folder, file))))
  assert.deepEqual([files.length, new Set(files.map(({ ino }) => ino)).size, files[0]?.nlink], [51, 1, 51])
})

test('a token whose file is gone or empty is answered from the equal ones', async () => {
  const { folder, cache, make, made } = setUp()
  const name = { token: 'round-1', shared: 'equal' }
  await cache.get(name, make)
  await rm(join(folder, 'round-1.webp'))
  assert.deepEqual(await cache.get(name, make), bytes)
  await rm(join(folder, 'round-1.webp'))
  await writeFile(join(folder, 'round-1.webp'), '')
  assert.deepEqual(await cache.get(name, make), bytes)
  assert.equal((await stat(join(folder, 'round-1.webp'))).size, bytes.length)
  await rm(join(folder, 'equal.webp'))
  assert.deepEqual([await cache.get(name, make), made()], [bytes, 1])
})
