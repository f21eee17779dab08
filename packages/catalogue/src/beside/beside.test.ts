import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setUpFolderEach } from '@pd/testing/set-up'
import type { ItemDraft } from '../draft.ts'
import { openFolder } from '../folder/folder-source.ts'

describe('what lies beside a picture', () => {
  const folder = setUpFolderEach()

  const AUTHOR = '<a xmlns:dc="d"><dc:title>XMP title</dc:title><dc:creator>Ann Lee</dc:creator></a>'

  /** The names of each item, as `language name`, and its credit. */
  const readFolder = async (files: Readonly<Record<string, string | Buffer>>) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
    const items: ItemDraft[] = []
    const source = await openFolder(folder)
    const reporter = { refuse: ({ path }: { path: string }) => assert.fail(path), note: () => undefined }
    for await (const pack of source.packs(reporter)) items.push(...pack.items)
    return items.map(({ names, credit }) => [...names.map(({ locale, text }) => `${locale} ${text}`), credit])
  }

  test('a table comes before a text beside the picture, that before its XMP, and that before the file name', async () => {
    const files: Record<string, string> = { 'lion.jpg': '' }
    const named = async (more: Readonly<Record<string, string>>) => {
      Object.assign(files, more)
      return readFolder(files)
    }
    assert.deepEqual(await named({}), [['und lion', null]])
    assert.deepEqual(await named({ 'LION.XMP': AUTHOR }), [['und XMP title', 'Ann Lee']])
    assert.deepEqual(await named({ 'lion.txt': 'en=tiger\nfr=tigre' }), [['en tiger', 'fr tigre', 'Ann Lee']])
    assert.deepEqual(await named({ 'lion.jpg.txt': 'giraffe' }), [['und giraffe', 'Ann Lee']])
    assert.deepEqual(await named({ 'items.csv': 'file,name,credit\nlion.jpg,zebra,Bo\n' }), [['und zebra', 'Bo']])
  })

  test('a text that describes the picture leaves the name to the file, and a name beside it ends a wait', async () => {
    assert.deepEqual(
      await readFolder({
        'IMG_2041.jpg': '',
        'IMG_2041.txt': 'giraffe',
        'quarter.png': '',
        'quarter.txt': 'A coin of 25 cents that is called a quarter.',
        'zebra.jpg': '',
        'zebra.txt': Buffer.from([0, 1, 2, 3]),
      }),
      [
        ['und giraffe', null],
        ['und quarter', null],
        ['und zebra', null],
      ],
    )
  })
})
