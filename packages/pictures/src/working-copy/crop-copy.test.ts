import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { cropCopy } from './crop-copy.ts'

test('a part of a working copy is a working copy of its own, one pixel at least and none beyond the edge', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-crop-'))
  t.after(() => rm(folder, { recursive: true }))
  const [source, target] = [join(folder, 'whole.jpg'), join(folder, 'part.jpg')]
  await sharp({ create: { width: 40, height: 20, channels: 3, background: '#f00' } })
    .jpeg()
    .toFile(source)
  assert.deepEqual(await cropCopy(source, target, { left: 0.5, top: 0, width: 0.5, height: 1 }), {
    width: 20,
    height: 20,
  })
  const { width, height, format } = await sharp(await readFile(target)).metadata()
  assert.deepEqual([width, height, format], [20, 20, 'jpeg'])
  assert.deepEqual(await cropCopy(source, target, { left: 1, top: 0.9, width: 0, height: 1 }), { width: 1, height: 2 })
  assert.deepEqual((await readdir(folder)).sort(), ['part.jpg', 'whole.jpg'])
})
