import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { setUpFolderEach } from '@pd/testing/set-up'
import { openFolder } from '../folder/folder-source.ts'
import { decodeText } from '../sidecar/decode-text.ts'
import { writeNames } from './write-names.ts'

describe('the table of the names of a folder', () => {
  const root = setUpFolderEach()

  const put = async (path: string, content: string | Buffer = path) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  const write = async () => writeNames(await openFolder(root), () => undefined)
  const table = async (name = 'items.csv') => decodeText(await readFile(join(root, name)))?.text ?? ''
  const items = async () => {
    const packs: unknown[] = []
    for await (const { path, items } of (await openFolder(root)).packs({ refuse: () => {}, note: () => {} }))
      packs.push([
        path,
        items
          .map(({ slug, names, aliases, credit, licence, files }) => ({
            slug,
            names: [...new Set(names.map(({ locale, text }) => `${locale} ${text}`))].sort(),
            aliases: [...new Set(aliases.map(({ locale, text }) => `${locale} ${text}`))].sort(),
            credit,
            licence,
            files: files.map(({ path }) => path).sort(),
          }))
          .sort((one, other) => (one.slug < other.slug ? -1 : 1)),
      ])
    return packs
  }

  test('a new table has each picture as an import names it, those that wait for a name first and empty', async () => {
    for (const path of ['lion.jpg', 'IMG_2041.jpg', 'birds/owl~hibou.png']) await put(path)
    assert.deepEqual(await write(), { file: join(root, 'items.csv'), added: 3, waiting: 1, unreadable: null })
    const bytes = await readFile(join(root, 'items.csv'))
    assert.deepEqual([...bytes.subarray(0, 2)], [0xff, 0xfe])
    const rows = (await table()).split('\r\n').map((line) => line.split('\t'))
    assert.deepEqual(rows[0], [
      'file',
      'name',
      ...['en', 'fr', 'es', 'de', 'it', 'pt', 'nl'].map((code) => `name_${code}`),
      'aliases',
      'credit',
      'licence',
    ])
    assert.deepEqual(
      rows.slice(1).map(([file, name]) => [file, name]),
      [
        ['IMG_2041.jpg', ''],
        ['birds/owl~hibou.png', 'owl'],
        ['lion.jpg', 'lion'],
        ['', undefined],
      ],
    )
  })

  test('an import with the table makes the same items as without it', async () => {
    await put(
      'pack.json',
      '{ "language": "fr", "items": { "a.jpg": { "names": { "en": "ant", "fr": "fourmi" }, "credit": "Ann" } } }',
    )
    await put('birds/pack.json', '{ "language": "de", "licence": "CC0" }')
    for (const path of [
      'a.jpg',
      '=1+1.jpg',
      '-lion.jpg',
      "'tis.jpg",
      'cat.jpg',
      'cat (2).jpg',
      'birds/Eule~Kauz.png',
      'birds/C++.png',
    ])
      await put(path)
    const before = await items()
    await write()
    assert.deepEqual(await items(), before)
    assert.equal((await write()).added, 0)
  })

  test('a table that is there keeps its rows and its separator, and gets the pictures and columns that it lacks', async () => {
    const own = 'Datei;Name (de)\nlion.jpg;Löwe; \nIMG_1.jpg;\n'
    await put('items.csv', Buffer.from(own, 'latin1'))
    await put('birds/items.csv', 'file,name\nowl.jpg,hibou\n')
    for (const path of ['lion.jpg', 'IMG_1.jpg', 'fox.jpg', 'birds/owl.jpg', 'birds/tit.jpg']) await put(path)
    assert.equal((await write()).added, 2)
    assert.equal(await table(), 'Datei;Name (de);name\nlion.jpg;Löwe; \nIMG_1.jpg;\nbirds/tit.jpg;;tit\nfox.jpg;;fox\n')
    const whole = await readFile(join(root, 'items.csv'))
    assert.equal((await write()).added, 0)
    assert.deepEqual(await readFile(join(root, 'items.csv')), whole)
  })

  test('a table that can not be read stays, and the new one lies beside it', async () => {
    await put('lion.jpg')
    for (const text of ['a list of animals\nlion\n', Buffer.from([0x66, 0x81, 0x8d, 0x90])]) {
      await put('items.csv', text)
      const { file, unreadable } = await write()
      assert.deepEqual([unreadable, dirname(file)], [join(root, 'items.csv'), root])
      assert.deepEqual(await readFile(join(root, 'items.csv')), Buffer.from(text))
    }
    assert.deepEqual((await readdir(root)).sort(), ['items (2).csv', 'items (3).csv', 'items.csv', 'lion.jpg'])
  })
})
