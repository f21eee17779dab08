import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { makeSecretFile } from './secret-file.ts'

describe('a file with a secret', () => {
  let root = ''
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'pd-secret-file-'))
  })
  after(() => rm(root, { recursive: true }))

  test('holds the secret that was made, with the permissions asked for', async () => {
    const file = join(root, 'secret')
    const secret = await makeSecretFile(file, { bytes: 48, mode: 0o400 })
    assert.equal(Buffer.from(secret, 'base64url').length, 48)
    assert.equal(await readFile(file, 'utf8'), `${secret}\n`)
    assert.equal((await stat(file)).mode & 0o777, 0o400)
  })

  test('is whole when several processes make it at once', async () => {
    const folder = join(root, 'shared')
    await mkdir(folder)
    const file = join(folder, 'secret')
    const made = await Promise.all(Array.from({ length: 8 }, () => makeSecretFile(file, { bytes: 36, mode: 0o600 })))
    assert.equal(new Set(made).size, 8)
    assert.ok(made.includes((await readFile(file, 'utf8')).trim()))
    assert.deepEqual(await readdir(folder), ['secret'])
  })

  test('leaves nothing behind when it can not be put in its place', async () => {
    const folder = join(root, 'taken')
    await mkdir(join(folder, 'secret', 'full'), { recursive: true })
    await assert.rejects(makeSecretFile(join(folder, 'secret'), { bytes: 36, mode: 0o600 }))
    assert.deepEqual(await readdir(folder), ['secret'])
  })
})
