import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { requirePicturesFolder } from './pictures-folder.ts'

describe('a folder of pictures', () => {
  let home: string
  const at = (path: string): string => join(home, path)
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-pictures-'))
    for (const folder of ['zoo', 'data/images/deep', 'data/temp', 'data/pictures'])
      await mkdir(at(folder), { recursive: true })
    await writeFile(at('file'), '')
    await symlink(at('data'), at('link'))
  })
  after(() => rm(home, { recursive: true }))

  test('is accepted beside the data folder, around it and in a folder of its own within it', async () => {
    for (const folder of ['zoo', '.', 'data/pictures']) await requirePicturesFolder(at(folder), at('data'))
    await requirePicturesFolder(at('zoo'), at('not-made-yet'))
  })

  test('is refused when it is missing or no folder', async () => {
    await assert.rejects(requirePicturesFolder(at('missing'), at('data')), /missing does not exist: .+\.$/)
    await assert.rejects(requirePicturesFolder(at('file'), at('data')), /file is not a folder: .+\.$/)
  })

  test('is refused where the game keeps its own copies, under any name', async () => {
    for (const folder of ['data', 'link', 'data/images', 'data/images/deep', 'data/temp'])
      for (const data of ['data', 'link'])
        await assert.rejects(requirePicturesFolder(at(folder), at(data)), /is where the game keeps its data: .+\.$/)
  })
})
