import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import type { ItemDraft, Refusal } from '../draft.ts'
import { openFolder } from './folder-source.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pd-waiting-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The files of each item by its name, and those that are refused by their code. */
const readFolder = async (files: Readonly<Record<string, string>>) => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  const refused: Refusal[] = []
  const items: ItemDraft[] = []
  const source = await openFolder(folder)
  for await (const pack of source.packs({
    refuse: (refusal) => refused.push(refusal),
    note: ({ detail }) => assert.fail(detail),
  }))
    items.push(...pack.items.map((item) => ({ ...item, slug: join(pack.path, item.slug) })))
  return {
    items: Object.fromEntries(items.map(({ slug, files }) => [slug, files.map(({ path }) => path)])),
    refused: refused.map(({ path, code }) => [path, code]),
  }
}

test('a picture with the name that a camera gave waits for a name', async () => {
  assert.deepEqual(await readFolder({ 'IMG_2041.jpg': 'a', 'lion.jpg': 'b', 'Screenshot 2026-05-01.png': 'c' }), {
    items: { lion: ['lion.jpg'] },
    refused: [
      ['IMG_2041.jpg', 'name_missing'],
      ['Screenshot 2026-05-01.png', 'name_missing'],
    ],
  })
})

test('a name in items.csv ends the wait', async () => {
  const csv = 'file,name\nIMG_2041.jpg,giraffe\n'
  assert.deepEqual(await readFolder({ 'IMG_2041.jpg': 'a', 'items.csv': csv }), {
    items: { giraffe: ['IMG_2041.jpg'] },
    refused: [],
  })
})

test('the same picture under a name ends the wait, and one of the same size does not', async () => {
  assert.deepEqual(await readFolder({ 'IMG_1.jpg': 'aa', 'IMG_2.jpg': 'bb', 'IMG_3.jpg': 'b', 'lion.jpg': 'aa' }), {
    items: { lion: ['lion.jpg', 'IMG_1.jpg'] },
    refused: [
      ['IMG_2.jpg', 'name_missing'],
      ['IMG_3.jpg', 'name_missing'],
    ],
  })
})

test('the same picture under a name in another folder ends the wait, in whatever order the folders come', async () => {
  const csv = 'file,name\nIMG_7.jpg,zebra\n'
  const files = {
    'a/IMG_1.jpg': 'aa',
    'b/lion.jpg': 'aa',
    'b/items.csv': csv,
    'b/IMG_7.jpg': 'zz',
    'c/IMG_2.jpg': 'zz',
  }
  const other = { 'a/IMG_3.jpg': 'bb', 'b/IMG_4.jpg': 'bb', 'c/tiger.jpg': 'cc' }
  const { items, refused } = await readFolder({ ...files, ...other })
  assert.deepEqual(refused, [
    ['a/IMG_3.jpg', 'name_missing'],
    ['b/IMG_4.jpg', 'name_missing'],
  ])
  assert.deepEqual(items, {
    'a/lion': ['a/IMG_1.jpg'],
    'b/lion': ['b/lion.jpg'],
    'b/zebra': ['b/IMG_7.jpg'],
    'c/tiger': ['c/tiger.jpg'],
    'c/zebra': ['c/IMG_2.jpg'],
  })
})
