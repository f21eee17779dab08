import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { setUpFolderEach } from '@pd/testing/set-up'
import type { ItemDraft } from '../draft.ts'
import { openFolder } from './folder-source.ts'

describe('a file that waits for a name', () => {
  const folder = setUpFolderEach()

  /** The files of each item by its name, and those that wait for one. */
  const readFolder = async (files: Readonly<Record<string, string>>) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    const noted: string[] = []
    const items: ItemDraft[] = []
    const source = await openFolder(folder)
    for await (const pack of source.packs({
      refuse: ({ detail }) => assert.fail(detail),
      note: ({ path, code }) => noted.push(`${path} ${code}`),
    }))
      items.push(...pack.items.map((item) => ({ ...item, slug: join(pack.path, item.slug) })))
    const pathsOf = ({ files }: ItemDraft) => files.map(({ path }) => path)
    const waiting = items.filter(({ names }) => names.length === 0).flatMap(pathsOf)
    assert.deepEqual(
      noted,
      waiting.map((path) => `${path} name_missing`),
    )
    const named = items.filter(({ names }) => names.length > 0)
    return { items: Object.fromEntries(named.map((item) => [item.slug, pathsOf(item)])), waiting }
  }

  test('a picture with the name that a camera gave waits for a name', async () => {
    assert.deepEqual(await readFolder({ 'IMG_2041.jpg': 'a', 'lion.jpg': 'b', 'Screenshot 2026-05-01.png': 'c' }), {
      items: { lion: ['lion.jpg'] },
      waiting: ['IMG_2041.jpg', 'Screenshot 2026-05-01.png'],
    })
  })

  test('a name in items.csv ends the wait', async () => {
    const csv = 'file,name\nIMG_2041.jpg,giraffe\n'
    assert.deepEqual(await readFolder({ 'IMG_2041.jpg': 'a', 'items.csv': csv }), {
      items: { giraffe: ['IMG_2041.jpg'] },
      waiting: [],
    })
  })

  test('the same picture under a name ends the wait, and one of the same size does not', async () => {
    assert.deepEqual(await readFolder({ 'IMG_1.jpg': 'aa', 'IMG_2.jpg': 'bb', 'IMG_3.jpg': 'b', 'lion.jpg': 'aa' }), {
      items: { lion: ['lion.jpg', 'IMG_1.jpg'] },
      waiting: ['IMG_2.jpg', 'IMG_3.jpg'],
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
    const { items, waiting } = await readFolder({ ...files, ...other })
    assert.deepEqual(waiting, ['a/IMG_3.jpg', 'b/IMG_4.jpg'])
    assert.deepEqual(items, {
      'a/lion': ['a/IMG_1.jpg'],
      'b/lion': ['b/lion.jpg'],
      'b/zebra': ['b/IMG_7.jpg'],
      'c/tiger': ['c/tiger.jpg'],
      'c/zebra': ['c/IMG_2.jpg'],
    })
  })
})
