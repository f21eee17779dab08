import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { setUpFolderEach } from '@pd/testing/set-up'
import { createPlaces } from '../folder/places.ts'
import { indexPictures } from './picture-index.ts'
import { createSidecarReader } from './sidecar.ts'

describe('the sidecars of a source', () => {
  const root = setUpFolderEach()
  let said: string[]
  beforeEach(async () => {
    said = []
  })

  const put = async (path: string, content: string | Buffer) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  const open = (...pictures: string[]) => {
    const report = (each: { path: string; code: string; detail: string }) =>
      void said.push(`${each.path} ${each.code}: ${each.detail}`)
    const reporter = { refuse: report, note: report }
    return createSidecarReader({
      locate: createPlaces(root).locate,
      pictures: indexPictures(pictures, 'zoo'),
      reporter,
    })
  }
  const namesOf = async (folder: string, pictures: readonly string[]) => {
    const sidecar = await open(...pictures)(folder)
    return pictures.map((path) =>
      sidecar
        .said(path)
        ?.names.map(({ locale, text }) => `${locale} ${text}`)
        .join(),
    )
  }

  test('licence, credit and language come from the nearest folder that says them; a title is the own one', async () => {
    await put('pack.json', '{ "title": "All", "license": "CC0", "credit": "Ann", "language": "fr", "ladder": "art" }')
    await put('birds/pack.json', '{ "title": "Birds", "credit": "Ben" }')
    await put('birds/ducks/pack.json', '{ "language": "de" }')
    const read = open()
    const fields = async (folder: string) => {
      const { titles, licence, credit, language, ladder } = await read(folder)
      return [titles?.und, licence, credit, language, ladder === null]
    }
    assert.deepEqual(await fields(''), ['All', 'CC0', 'Ann', 'fr', false])
    assert.deepEqual(await fields('birds/ducks'), [undefined, 'CC0', 'Ben', 'de', true])
    assert.deepEqual(await fields('birds'), ['Birds', 'CC0', 'Ben', 'fr', true])
    assert.deepEqual(await fields('fish/deep'), [undefined, 'CC0', 'Ann', 'fr', true])
    assert.deepEqual(said, [])
  })

  test('a cell may name several pictures, if all of them are there', async () => {
    await put('items.csv', 'file;name\n"a.jpg, b";ant\nc, and d.jpg;cat\ne.jpg, f.jpg;eel\n')
    const names = await namesOf('', ['a.jpg', 'b.jpg', 'c, and d.jpg', 'e.jpg'])
    assert.deepEqual(names, ['und ant', 'und ant', 'und cat', undefined])
    assert.deepEqual(said, [
      'items.csv no_such_picture: Line 4: there is no picture "e.jpg, f.jpg"; compare the file names.',
    ])
  })

  test('a table names pictures in the folders below it, and the nearest table counts', async () => {
    await put('items.csv', 'file;name\na.jpg;ant\nsub/b.jpg;bee\nsub\\c.jpg;cat\n./sub/deep/D;dog\nzoo/e.jpg;eel\n')
    await put('sub/items.csv', 'file;name_de\nc.jpg;Katze\n')
    const pictures = ['a.jpg', 'e.jpg', 'sub/b.jpg', 'sub/c.jpg', 'sub/deep/d.jpg']
    assert.deepEqual(await namesOf('sub/deep', pictures), ['und ant', 'und eel', 'und bee', 'de Katze', 'und dog'])
    assert.deepEqual(said, [])
  })

  test('names without a language are in that of the folder of their table', async () => {
    await put('pack.json', '{ "language": "en" }')
    await put('items.csv', 'file;name\nsub/a.jpg;ant\n')
    await put('sub/pack.json', '{ "language": "fr" }')
    await put('sub/items.csv', 'file;name\nb.jpg;abeille\n')
    assert.deepEqual(await namesOf('sub', ['sub/a.jpg', 'sub/b.jpg']), ['en ant', 'fr abeille'])
  })

  test('a picture is found in other capitals, in another normalisation, without extension and with a whole path', async () => {
    const rows = [
      'IMG_1.JPG;one',
      'e\u0301te\u0301;two',
      '"C:\\Users\\Ann\\Zoo\\St. Mary.jpg";three',
      '/home/zoo/sub/d.PNG;four',
    ]
    await put('items.csv', `file;name\n${rows.join('\n')}\n`)
    const pictures = ['img_1.jpg', 'été.webp', 'St. Mary.jpg', 'sub/d.png']
    assert.deepEqual(await namesOf('sub', pictures), ['und one', 'und two', 'und three', 'und four'])
    assert.deepEqual(said, [])
  })

  test('a row with the whole name counts before one without the extension, and both capitals can be told apart', async () => {
    await put('items.csv', 'file,name\na.jpg,one\na,other\nB.jpg,big\nb.jpg,small\n')
    assert.deepEqual(await namesOf('', ['a.jpg', 'a.png', 'B.jpg', 'b.jpg']), [
      'und one',
      'und other',
      'und big',
      'und small',
    ])
  })

  test('a picture is found that was converted, by an address, and by a number without its zeros', async () => {
    const rows = ['a.jpg;one', 'D:\\Photos\\b.png;two', 'file:///home/ann/c.png;three', '7;four', 'e.jpg;five']
    await put('items.csv', `file;name\n${rows.join('\n')}\n`)
    const pictures = ['a.webp', 'b.png', 'c.png', '007.png', 'e.gif', 'e.png']
    assert.deepEqual(await namesOf('', pictures), ['und one', 'und two', 'und three', 'und four', undefined, undefined])
    assert.equal(said.length, 1)
  })

  test('a path into a folder that is gone names no picture of the same name elsewhere', async () => {
    await put('items.csv', 'file,name\nold/a.jpg,one\n')
    assert.deepEqual(await namesOf('', ['a.jpg']), [undefined])
    assert.equal(said.length, 1)
  })

  test('a row of no picture is noted with the nearest picture that has no row', async () => {
    await put('items.csv', 'file,name\nlino.jpg,1\nlion.jpg,2\nIMG_2041,3\nwhale.jpg,4\nIMG 7.jpg,5\nx.jpg,6\n')
    await put('sub/pack.json', '{ "items": {\n "tigre.png": "tiger" } }')
    await namesOf('sub', [
      'lion.jpg',
      'lion (2).jpg',
      'lions.jpg',
      'IMG_2042.jpg',
      'sub/whale.png',
      'img-07.jpg',
      'sub/tiger.jpg',
    ])
    const no = (line: number, file: string, advice: string) =>
      `items.csv no_such_picture: Line ${line}: there is no picture "${file}"; ${advice}`
    assert.deepEqual(said.sort(), [
      no(2, 'lino.jpg', 'compare the file names.'),
      no(4, 'IMG_2041', 'compare the file names.'),
      no(5, 'whale.jpg', 'did you mean "sub/whale.png"?'),
      no(6, 'IMG 7.jpg', 'did you mean "img-07.jpg"?'),
      no(7, 'x.jpg', 'compare the file names.'),
      'sub/pack.json no_such_picture: Line 2: there is no picture "tigre.png"; did you mean "tiger.jpg"?',
    ])
  })

  test('pack.json and items.csv are found in any capitals, and what looks like one and is none is named', async () => {
    await put('Pack.JSON', '{ "credit": "Ann" }')
    await put('Items.CSV', 'file,name\na.jpg,ant\n')
    await put('items.xlsx', '')
    await put('sub/items.tsv', 'file\tname\nb.jpg\tbee\n')
    await put('sub/pack.json.txt', '')
    await put('sub/prices.csv', '')
    assert.deepEqual(await namesOf('sub', ['a.jpg', 'sub/b.jpg']), ['und ant', 'und bee'])
    assert.deepEqual(said, [
      'items.xlsx table_unread: It is not read, as Items.CSV is here too: keep one of the two.',
      'sub/pack.json.txt table_unread: It is not read: save it as pack.json.',
    ])
  })

  test('a table of any name is read where it is the only one and names a picture', async () => {
    await put('zoo animals.csv', 'file,name\na.jpg,ant\n')
    await put('sub/list.tsv', 'file\tname\nb.jpg\tbee\n')
    await put('sub/prices.xlsx', '')
    assert.deepEqual(await namesOf('sub', ['a.jpg', 'sub/b.jpg']), ['und ant', 'und bee'])
    assert.deepEqual(said, [
      'sub/prices.xlsx table_unread: It is not read, as list.tsv is here too: keep one of the two.',
    ])
  })

  test('a table of another name is named where it says nothing of a picture, and where there are two', async () => {
    await put('prices.csv', 'file,name\nz.jpg,zebra\n')
    await put('sub/names.csv', 'file,name\nb.jpg,bee\n')
    await put('sub/old.csv', 'file,name\nb.jpg,bee\n')
    assert.deepEqual(await namesOf('sub', ['sub/b.jpg']), [undefined])
    assert.deepEqual(
      said,
      ['prices.csv', 'sub/names.csv', 'sub/old.csv'].map(
        (path) =>
          `${path} table_unread: It is not read: save it as items.xlsx or items.csv (in a spreadsheet "CSV UTF-8").`,
      ),
    )
  })

  test('each sidecar is read once, however many folders lie below it', async () => {
    await put('items.csv', Buffer.from('file;name\na.jpg;\u00e9l\u00e9phant\n', 'latin1'))
    const read = open('a.jpg')
    for (const folder of ['a', 'b', 'a/c']) await read(folder)
    assert.deepEqual(said, [
      'items.csv encoding_guessed: It was read as Windows-1252: if names have wrong letters, save it as UTF-8.',
    ])
  })
})
