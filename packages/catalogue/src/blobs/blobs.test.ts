import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { startS3Server } from '@pd/testing/s3-server'
import { setUp } from '@pd/testing/set-up'
import type { Blobs } from './blobs.ts'
import { folderBlobs } from './folder-blobs.ts'
import { s3Blobs } from './s3-blobs.ts'

const read = (path: string): Promise<string> => readFile(path, 'utf8')

/** What every place of files promises. */
const promises = (open: (folder: string) => Blobs) => {
  let folder = ''
  let blobs: Blobs
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-blobs-'))
    blobs = open(folder)
    await blobs.prepare()
    for await (const names of blobs.names()) for (const name of names) await blobs.remove(name)
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const put = async (name: string, text: string): Promise<void> => {
    const draft = await blobs.draft(name)
    await writeFile(draft, text)
    await blobs.keep(name, draft)
  }
  const listed = async (): Promise<string[]> => {
    const found: string[] = []
    for await (const names of blobs.names()) found.push(...names)
    return found.sort()
  }

  test('a file that is kept is lent as it was written, to any process', async () => {
    await put('one.jpg', 'first')
    assert.equal(await blobs.lend('one.jpg', read), 'first')
    assert.equal(await open(folder).lend('one.jpg', read), 'first')
    await blobs.check()
  })

  test('a file from elsewhere moves in', async () => {
    const from = join(folder, '.elsewhere')
    await writeFile(from, 'moved')
    await blobs.keep('one.jpg', from)
    assert.equal(await blobs.lend('one.jpg', read), 'moved')
    await assert.rejects(stat(from), { code: 'ENOENT' })
  })

  test('a file that is not there is missing in every way, and deleting it does nothing', async () => {
    await assert.rejects(blobs.lend('none.jpg', read), { code: 'ENOENT' })
    assert.equal(await blobs.look('none.jpg'), 'missing')
    assert.equal((await blobs.survey())('none.jpg'), 'missing')
    assert.equal(await blobs.copy('none.jpg', 'two.jpg'), false)
    await blobs.remove('none.jpg')
    assert.deepEqual(await listed(), [])
  })

  test('a copy is a file of its own', async () => {
    await put('one.jpg', 'first')
    assert.equal(await blobs.copy('one.jpg', '-_two.jpg'), true)
    await blobs.remove('one.jpg')
    assert.equal(await blobs.look('one.jpg'), 'missing')
    await assert.rejects(blobs.lend('one.jpg', read), { code: 'ENOENT' })
    assert.equal(await blobs.lend('-_two.jpg', read), 'first')
    assert.deepEqual(await listed(), ['-_two.jpg'])
  })

  test('a look and a survey know the same of a file', async () => {
    await put('one.jpg', 'first')
    const look = await blobs.look('one.jpg')
    assert.ok(typeof look !== 'string' && look.bytes === 5)
    assert.deepEqual((await blobs.survey())('one.jpg'), look)
  })

  test('what hides or is not whole is not listed', async () => {
    await put('one.jpg', 'first')
    for (const name of ['.hidden', 'two.jpg.tmp']) await put(name, 'x')
    assert.deepEqual(await listed(), ['one.jpg'])
    for (const name of ['.hidden', 'two.jpg.tmp']) await blobs.remove(name)
  })

  test('a note is read as it was written last', async () => {
    assert.equal(await blobs.readNote('.none.json'), null)
    for (const text of ['{"a":1}', '{}']) await blobs.writeNote('.state.json', text)
    const note = await blobs.readNote('.state.json')
    assert.equal(note?.text, '{}')
    assert.ok(Number.isFinite(note?.modifiedAt))
  })
}

describe('files in a folder', () => promises(folderBlobs))

describe('files in a bucket', () => {
  const server = setUp(startS3Server)
  promises((folder) => s3Blobs({ place: server.place, prefix: 'images/', cache: { folder, maxBytes: 1_000 } }))
})
