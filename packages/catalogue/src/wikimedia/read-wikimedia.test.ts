import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Note } from '../draft.ts'
import { readCommons } from './read-wikimedia.ts'
import { commonsKey } from './wikimedia-file.ts'

/** What a file says of pictures: names, then the credit, then the licence. */
const read = async (text: string | object, pictures: readonly string[] = ['Lion.jpg']) => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-commons-'))
  try {
    const file = join(folder, 'commons.json')
    await writeFile(file, typeof text === 'string' ? text : JSON.stringify(text))
    const notes: string[] = []
    const note = ({ detail }: Note) => void notes.push(detail)
    const items = await readCommons({ path: 'commons.json', file, pictures, language: 'en' }, note)
    const said = [...items].map(([path, { names, credit, licence }]) => [
      path,
      names.map(({ locale, text }) => `${locale} ${text}`).join(', '),
      credit,
      licence,
    ])
    return { said, notes }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const field = (value: unknown) => ({ value, source: 'commons-desc-page' })
const page = (fields: Readonly<Record<string, unknown>>, title = 'File:Lion.jpg') => ({
  pageid: 1,
  ns: 6,
  title,
  imageinfo: [{ extmetadata: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, field(value)])) }],
})
const BY_ANN = {
  Artist: '<a href="//commons.wikimedia.org/wiki/User:Ann" title="User:Ann">Ann</a>',
  LicenseShortName: 'CC BY-SA 4.0',
}
const ANN = ['Ann, via Wikimedia Commons', 'CC BY-SA 4.0']

test('an answer of the API is read in each of its forms, and several answers in a list', async () => {
  for (const answer of [
    { batchcomplete: '', query: { pages: { 1: page(BY_ANN) } } },
    { batchcomplete: true, query: { pages: [page(BY_ANN)] } },
    [{ query: { pages: [page({}, 'File:Owl.jpg')] } }, { query: { pages: { 7: page(BY_ANN) } } }],
    [page(BY_ANN)],
    page(BY_ANN),
  ])
    assert.deepEqual(await read(answer), { said: [['Lion.jpg', '', ...ANN]], notes: [] }, JSON.stringify(answer))
})

test('a short description names the picture in its language, and a sentence leaves the name to the file', async () => {
  for (const [description, names] of [
    ['A lion', 'en A lion'],
    [{ en: 'Lion', fr: '<p>Un lion</p>', _type: 'lang' }, 'en Lion, fr Un lion'],
    [{ en: 'This lion was photographed in the Etosha National Park.', de: 'Löwe' }, 'de Löwe'],
    ['A male lion that sleeps in the shade of a tree in Namibia', ''],
  ] as const) {
    const { said } = await read(page({ ...BY_ANN, ImageDescription: description }))
    assert.deepEqual(said, [['Lion.jpg', names, ...ANN]])
  }
})

test('the credit is what the author asks for, without tags and what no reader sees', async () => {
  for (const [fields, credit] of [
    [
      { Artist: 'Unknown author<span style="display: none;">Unknown author</span>' },
      'Unknown author, via Wikimedia Commons',
    ],
    [{ Artist: 'Ann', Attribution: '&copy; Ann M&uuml;ller' }, '© Ann Müller, via Wikimedia Commons'],
    [{ Artist: '<ul><li>Ann</li><li>Bob</li></ul>' }, 'Ann, Bob, via Wikimedia Commons'],
    [{ Credit: 'Flickr' }, 'Flickr, via Wikimedia Commons'],
    [{ Artist: 'Ann (Wikimedia Commons)' }, 'Ann (Wikimedia Commons)'],
    [{}, null],
  ] as const) {
    const { said } = await read(page(fields))
    assert.equal(said[0]?.[2], credit)
  }
})

test('a licence is called as it is known here, and another stays as it is written and is noted', async () => {
  for (const [fields, licence, isNoted] of [
    [{ LicenseShortName: 'CC BY 3.0 de' }, 'CC BY 3.0 de', false],
    [{ LicenseShortName: 'Public domain' }, 'Public domain', false],
    [{ LicenseShortName: 'CC0' }, 'CC0', false],
    [{ UsageTerms: 'Attribution', LicenseUrl: 'https://creativecommons.org/licenses/by/2.0' }, 'CC BY 2.0', false],
    [{ LicenseShortName: 'GFDL' }, 'GFDL', true],
    [{ LicenseShortName: 'No restrictions' }, 'No restrictions', true],
    [{}, null, false],
  ] as const) {
    const { said, notes } = await read(page(fields))
    assert.deepEqual([said[0]?.[3], notes.length > 0], [licence, isNoted])
  }
})

test('a picture is found however it was downloaded', () => {
  for (const name of [
    'Big lion.jpg',
    'Big_lion.jpg',
    'zoo/File:Big_lion.jpg',
    '800px-Big_lion.jpg',
    'big lion.JPG',
    'File Big lion.jpg',
  ])
    assert.equal(commonsKey(name), 'big lion.jpg', name)
  assert.equal(commonsKey('320px-Flag_of_Benin.svg.png'), commonsKey('File:Flag of Benin.svg'))
  assert.equal(commonsKey('Fichier:Été.jpg'), commonsKey('E\u0301te\u0301.jpg'))
})

const exported = (wikitext: string, title = 'File:Lion.jpg') =>
  `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><siteinfo><sitename>Wikimedia Commons</sitename></siteinfo><page><title>${title}</title><ns>6</ns><revision><text xml:space="preserve">${wikitext.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text></revision></page></mediawiki>`

const INFORMATION =
  '== {{int:filedesc}} ==\n{{Information\n|description={{en|1=Lion}}{{fr|1=[[:fr:Lion|Lion]]}}\n|date=2019\n|source={{own}}\n|author=[[User:Ann|Ann]]\n}}\n'
const LICENCE = '== {{int:license-header}} ==\n'

test('an export of pages says who made a picture, what it shows in each language, and its licence', async () => {
  const { said, notes } = await read(
    exported(`${INFORMATION}${LICENCE}{{self|GFDL|cc-by-sa-4.0,3.0,2.5}}\n[[Category:Lions]]`),
  )
  assert.deepEqual([said, notes], [[['Lion.jpg', 'en Lion, fr Lion', ...ANN]], []])
})

test('templates of licences are called as the licences are', async () => {
  for (const [template, licence] of [
    ['{{self|cc-zero}}', 'CC0 1.0'],
    ['{{cc-by-2.0}}', 'CC BY 2.0'],
    ['{{Cc-by-sa-3.0-de}}', 'CC BY-SA 3.0 DE'],
    ['{{PD-old-100-expired}}', 'Public domain'],
    ['{{PD-USGov}}', 'Public domain'],
    ['{{GFDL}}', 'GFDL'],
    ['{{Beerware}}', 'beerware'],
  ] as const) {
    const { said } = await read(exported(`${INFORMATION}${LICENCE}${template}`))
    assert.equal(said[0]?.[3], licence, template)
  }
})

test('authors are read from templates, links and marks', async () => {
  for (const [author, credit] of [
    ['{{u|Ann}}', 'Ann'],
    ["''Ann'' <br /> Bob", 'Ann, Bob'],
    ['[https://example.org Ann Photographer]', 'Ann Photographer'],
    ['{{Creator:Rembrandt}}', 'Rembrandt'],
    ['{{unknown|author}}', 'unknown author'],
    ['<!-- none -->Ann<ref>A book</ref>', 'Ann'],
    ['{{deep|{{u|{{w|Ann}}}}}}', null],
  ] as const) {
    const { said } = await read(exported(`{{Information|author=${author}|description=Lion}}{{cc-by-4.0}}`))
    assert.equal(said[0]?.[2], credit && `${credit}, via Wikimedia Commons`, author)
  }
})

test('works of art and the licence in their template are read, and what an author asks for counts', async () => {
  const artwork =
    '{{Artwork|artist={{Creator:Rembrandt}}|title={{title|en=Lion|nl=Leeuw}}|permission={{cc-by-4.0|attribution=The Museum}}}}'
  const { said } = await read(exported(artwork))
  assert.deepEqual(said, [['Lion.jpg', 'en Lion, nl Leeuw', 'The Museum, via Wikimedia Commons', 'CC BY 4.0']])
})

test('what is cut short is noted, and what is of anything else says nothing', async () => {
  const whole = JSON.stringify(page(BY_ANN))
  for (const damaged of [whole.slice(0, -3), exported(INFORMATION).slice(0, -20)]) {
    const { said, notes } = await read(damaged)
    assert.deepEqual([said, notes.length], [[], 1])
    assert.match(notes[0] ?? '', /download it again/)
  }
  for (const other of [
    '',
    '{"a": 1}',
    '<svg/>',
    '{"*": [{"a": {"*": [{"title": "Lion.jpg"}]}}]}',
    exported('#REDIRECT [[File:Owl.jpg]]'),
    exported(INFORMATION, 'Category:Lions'),
    { query: { pages: { '-1': { title: 'File:Lion.jpg', missing: '' } } } },
    { query: { pages: [{ title: 'File:Lion.jpg', imageinfo: null }] } },
  ])
    assert.deepEqual(await read(other), { said: [], notes: [] })
})

test('braces without end and templates in templates cost no time', async () => {
  for (const text of ['{{'.repeat(200_000), '{{a|'.repeat(100_000) + '}}'.repeat(100_000), '[['.repeat(200_000)])
    assert.deepEqual((await read(exported(`{{Information|author=Ann|description=${text}`))).notes, [])
})
