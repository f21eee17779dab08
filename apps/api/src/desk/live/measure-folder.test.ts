import assert from 'node:assert/strict'
import { link, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { measureFolder } from './measure-folder.ts'

test('a file of two names is measured once, and a folder that is gone has no size', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-measured-'))
  await writeFile(join(folder, 'one'), 'four')
  await writeFile(join(folder, 'two'), 'sixsix')
  await link(join(folder, 'one'), join(folder, 'the same'))
  assert.equal(await measureFolder(folder), 10)
  await rm(folder, { recursive: true })
  assert.equal(await measureFolder(folder), null)
})
