import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { type S3Server, startS3Server } from '@pd/testing/s3-server'
import { s3Blobs } from './s3-blobs.ts'
import { createS3Client, type S3Place } from './s3-client.ts'

const HUNDRED = 'x'.repeat(100)
const read = (path: string): Promise<string> => readFile(path, 'utf8')

describe('a folder before a bucket', () => {
  let [home, folder] = ['', '']
  let server: S3Server
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-cache-'))
    folder = join(home, 'cache')
    server = await startS3Server()
  })
  afterEach(async () => {
    await server.close()
    await rm(home, { recursive: true, force: true })
  })

  const openIn = (cache: string, changes: Partial<S3Place> = {}, maxBytes = 250) =>
    s3Blobs({ place: { ...server.place, ...changes }, prefix: 'images/', cache: { folder: cache, maxBytes } })
  /** Puts files into the bucket by another machine. */
  const fill = async (...names: string[]): Promise<void> => {
    for (const name of names)
      await createS3Client(server.place).put(`images/${name}`, Buffer.from(HUNDRED), 'image/jpeg')
  }
  const held = async () => (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()

  test('fetches a file once, however many want it at the same time or later', async () => {
    await fill('a.jpg')
    const blobs = openIn(folder)
    const read20 = Array.from({ length: 20 }, () => blobs.lend('a.jpg', read))
    assert.deepEqual([...new Set(await Promise.all(read20))], [HUNDRED])
    assert.equal(await blobs.lend('a.jpg', read), HUNDRED)
    assert.equal(server.asked('GET'), 1)
  })

  test('keeps the files used last within its bytes', async () => {
    await fill('a.jpg', 'b.jpg', 'c.jpg')
    const blobs = openIn(folder)
    for (const name of ['a.jpg', 'b.jpg', 'a.jpg', 'c.jpg']) await blobs.lend(name, read)
    assert.deepEqual(await held(), ['a.jpg', 'c.jpg'])
  })

  test('keeps a file as long as it is lent, and only so long beyond its bytes', async () => {
    await fill('a.jpg', 'b.jpg', 'c.jpg')
    const blobs = openIn(folder, {}, 1)
    await blobs.lend('a.jpg', async (path) => {
      for (const name of ['b.jpg', 'c.jpg']) await blobs.lend(name, read)
      assert.equal(await read(path), HUNDRED)
    })
    assert.deepEqual(await held(), [])
  })

  test('knows after a start what it holds, and makes room for more', async () => {
    await fill('a.jpg', 'b.jpg', 'c.jpg')
    for (const name of ['a.jpg', 'b.jpg', 'c.jpg']) await openIn(folder, {}, 1_000).lend(name, read)
    await openIn(folder).lend('c.jpg', read)
    assert.equal((await held()).length, 2)
  })

  test('may be emptied at any moment, and by another process during the work', async () => {
    await fill('a.jpg')
    const blobs = openIn(folder)
    await blobs.lend('a.jpg', read)
    await rm(join(folder, 'a.jpg'))
    let tries = 0
    const text = await blobs.lend('a.jpg', async (path) => {
      if (tries++ === 0) await rm(path)
      return read(path)
    })
    assert.deepEqual([text, tries], [HUNDRED, 2])
  })

  test('loses what another machine deleted only when it makes room', async () => {
    await fill('a.jpg')
    const [here, there] = [openIn(folder), openIn(join(home, 'there'))]
    for (const each of [here, there]) await each.lend('a.jpg', read)
    await there.remove('a.jpg')
    assert.equal(await here.look('a.jpg'), 'missing')
    assert.equal(await here.lend('a.jpg', read), HUNDRED)
    await assert.rejects(there.lend('a.jpg', read), { code: 'ENOENT' })
  })

  test('tries again while the store is busy, and says so when it stays busy', async () => {
    await fill('a.jpg')
    server.refuse(2)
    assert.equal(await openIn(folder).lend('a.jpg', read), HUNDRED)
    server.refuse(3)
    await assert.rejects(openIn(folder).look('b.jpg'), { name: 'Error', code: /SlowDown|503/ })
  })

  test('serves what it holds while the store is away, and says what is wrong otherwise', async () => {
    await fill('a.jpg', 'b.jpg')
    const blobs = openIn(folder)
    await blobs.lend('a.jpg', read)
    await server.close()
    assert.equal(await blobs.lend('a.jpg', read), HUNDRED)
    const away = {
      code: 'ECONNREFUSED',
      message: `The S3 store at ${server.place.endpoint} does not answer (ECONNREFUSED).`,
    }
    const works = [() => blobs.lend('b.jpg', read), () => blobs.look('a.jpg'), blobs.check, blobs.survey]
    for (const work of works) await assert.rejects(work, away)
    await writeFile(join(home, 'new'), 'new')
    await assert.rejects(blobs.keep('new.jpg', join(home, 'new')), away)
    assert.equal(await read(join(home, 'new')), 'new')
  })

  test('says which setting to look at when the store refuses', async () => {
    const wrong = openIn(folder, { secret: 'another' })
    await wrong.prepare()
    await assert.rejects(wrong.check(), { code: 'SignatureDoesNotMatch', message: /check S3_BUCKET.*S3_SECRET/ })
    await assert.rejects(openIn(folder, { bucket: 'none' }).lend('a.jpg', read), { code: 'NoSuchBucket' })
  })
})
