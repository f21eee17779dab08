import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { nameOfGoneFolder } from './gone-folder.ts'

describe('the folder of a source', () => {
  let home: string
  beforeEach(async () => {
    home = await realpath(await mkdtemp(join(tmpdir(), 'pd-gone-')))
  })
  afterEach(() => rm(home, { recursive: true }))

  test('a folder that is there is not gone, and neither is a file, a locked folder or a link to itself', async () => {
    await mkdir(join(home, 'locked', 'zoo'), { recursive: true })
    await writeFile(join(home, 'file'), '')
    await symlink('loop', join(home, 'loop'))
    assert.equal(await nameOfGoneFolder(home), null)
    for (const path of ['file', 'file/zoo', 'loop']) assert.equal(await nameOfGoneFolder(join(home, path)), null, path)
    await chmod(join(home, 'locked'), 0)
    assert.equal(await nameOfGoneFolder(join(home, 'locked', 'zoo')), null)
    await chmod(join(home, 'locked'), 0o700)
  })

  test('a folder that is gone has the name that it had as a source, also behind links and below what is gone too', async () => {
    await mkdir(join(home, 'disk'))
    await symlink('disk', join(home, 'link'))
    await symlink(join(home, 'disk', 'zoo'), join(home, 'mounted'))
    for (const path of ['disk/zoo', 'link/zoo', 'mounted', 'link/../disk/zoo/'])
      assert.equal(await nameOfGoneFolder(join(home, path)), join(home, 'disk', 'zoo'), path)
    assert.equal(await nameOfGoneFolder(join(home, 'away', 'photos', 'zoo')), join(home, 'away', 'photos', 'zoo'))
  })
})
