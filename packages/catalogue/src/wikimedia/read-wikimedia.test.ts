import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportOf as exported, readCommonsText as read } from '../testing/read-commons-text.ts'
import { commonsKey } from './wikimedia-file.ts'

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
    [{ _type: 'lang', ja: 'ライオン', ar: 'أسد' }, 'ja ライオン, ar أسد'],
    ['SONY DSC', ''],
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
    [{ Artist: { _type: 'lang', ja: 'アン' } }, 'アン, via Wikimedia Commons'],
    [{ Artist: '<a href="//x.org">Ann</a> (<a href="//x.org">talk</a>)' }, 'Ann, via Wikimedia Commons'],
    [
      { Artist: 'Ann~commonswiki at English Wikipedia.' },
      'Ann~commonswiki at English Wikipedia, via Wikimedia Commons',
    ],
    [{ Artist: 'W. J. H.' }, 'W. J. H., via Wikimedia Commons'],
    [{ Artist: 'This file is lacking author information.' }, null],
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
    [{ LicenseShortName: 'PD-alt-100' }, 'Public domain', false],
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

test('a picture is found under the name that its file had before', async () => {
  const redirects = [
    { from: 'File:Cat.jpg', to: 'File:Lion.jpg' },
    { from: 'File:Dog.jpg', to: 'File:Wolf.jpg' },
    { from: 'Cat', to: 'File:Lion.jpg' },
  ]
  const { said } = await read({ query: { redirects, pages: [page(BY_ANN)] } }, ['Cat.jpg', 'Dog.jpg'])
  assert.deepEqual(said, [['Cat.jpg', '', ...ANN]])
})

test('an answer with addresses alone says how to ask for the rest', async () => {
  const { said, notes } = await read({ query: { pages: [{ title: 'File:Lion.jpg', imageinfo: [{ width: 9 }] }] } })
  assert.deepEqual([said, notes.length], [[], 1])
  assert.match(notes[0] ?? '', /iiprop=extmetadata/)
})

const BY_BOB = '{{Information|author=Bob}}'

test('what is cut short is noted, and what is of anything else says nothing', async () => {
  const whole = JSON.stringify(page(BY_ANN))
  for (const damaged of [whole.slice(0, -3), exported(BY_BOB).slice(0, -20)]) {
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
    exported(BY_BOB, 'Category:Lions'),
    { query: { pages: { '-1': { title: 'File:Lion.jpg', missing: '' } } } },
    { query: { pages: [{ title: 'File:Lion.jpg', imageinfo: null }] } },
  ])
    assert.deepEqual(await read(other), { said: [], notes: [] })
})
