import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPackJson } from './pack-json.ts'
import { NO_PACK_JSON } from './sidecar-types.ts'

const read = (text: string) => {
  const rejected: string[] = []
  const noted: string[] = []
  const pack = readPackJson(text, {
    reject: (problem, ignored) => rejected.push(`${problem} | ${ignored}`),
    note: (_, sentence) => noted.push(sentence),
  })
  return { pack, items: new Map(pack.rows.map(({ file, item }) => [file, item])), rejected, noted }
}

test('comments and commas before closing brackets are read', () => {
  const { pack, items, rejected } = read(`// the zoo
    { /* title */ "title": "The zoo", // or by language
      "items": { "a.png": ["ant",], }, }`)
  assert.deepEqual(rejected, [])
  assert.deepEqual(pack.titles, { und: 'The zoo' })
  assert.deepEqual(items.get('a.png')?.names, [{ locale: 'und', text: 'ant' }])
})

test('a text that is no JSON is rejected whole, with the line and what is wrong there', () => {
  for (const [text, problem] of [
    ['', 'Line 1: a value is missing'],
    ['{\n  "title": "Zoo"\n  "credit": "Ann"\n}', 'Line 3: a comma is missing'],
    ['{\n  "title": "Zoo\n}', 'Line 2: a text has no closing quote'],
    ['{\r\n"title": ', 'Line 2: a value is missing'],
    ["{\n\n  'title': 1 }", 'Line 3: this is not JSON'],
    ['{} {}', 'Line 1: there is text after the last }'],
    ['{ "title": "Zoo"', 'Line 1: a closing } is missing'],
  ] as const) {
    const { pack, rejected } = read(text)
    assert.deepEqual([pack, rejected], [NO_PACK_JSON, [`${problem} | The file`]], text)
  }
})

test('a pack is as visible as its file says, in any spelling', () => {
  for (const [said, visibility] of [
    ['public', 'public'],
    ['Unlisted', 'unlisted'],
    ['rooms only', 'rooms only'],
    ['rooms-only', 'rooms only'],
    [' ROOMS_ONLY', 'rooms only'],
    ['hidden', 'hidden'],
  ] as const) {
    const { pack, rejected } = read(JSON.stringify({ visibility: said }))
    assert.deepEqual([pack.visibility, rejected], [visibility, []], said)
  }
  assert.equal(read('{}').pack.visibility, null)
})

test('a pack that may be meant for few is hidden while its file is wrong', () => {
  const { pack, rejected } = read('{ "visibility": "secret" }')
  assert.deepEqual(
    [pack.visibility, rejected],
    [
      'hidden',
      [
        'Line 1: visibility must be "public", "unlisted", "rooms only" or "hidden"; until it is one of them, the pack is hidden | It',
      ],
    ],
  )
  assert.equal(read('{ "visibility": "rooms only" ').pack.visibility, 'hidden')
})

test('an invalid field or item is rejected with its line and costs nothing else', () => {
  const { pack, items, rejected } = read(`{
  "title": 7,
  "ladder": [9, 3],
  "credit": "Ann", "homepage": "javascript:alert(1)",
  "items": {
    "a.png": { "names": { "klingon": "ant" } },
    "b.png": { "names": { "en": "bee" }, "credit": [] },
    "c.png": "l\uFFFDwe",
    "d.png": "dog"
  }
}`)
  assert.deepEqual(rejected, [
    'Line 2: title must be an object | It',
    'Line 4: homepage must be an address such as https://example.org, not "javascript:alert(1)" | It',
    'Line 3: ladder must be "art", "photo", or 2 to 15 whole numbers that rise from 2 to 64 | It',
    'Line 6: items.a.png.names: "klingon" is not a language code such as "en" or "fr" | It',
    'Line 7: items.b.png.credit must be a text | It',
    'Line 8: items.c.png lost letters when it was saved ("l\uFFFDwe"): type it again | It',
  ])
  assert.equal(pack.credit, 'Ann')
  assert.deepEqual([...items.keys()], ['d.png'])
})

test('a name that stands twice in an object is rejected, and the last one counts', () => {
  const { items, rejected } = read('{ "items": {\n "a.png": "ant",\n "a.png": "bee", "__proto__": "cat" } }')
  assert.deepEqual(rejected, ['Line 3: "a.png" stands here once more | What stood there before'])
  assert.deepEqual(
    [...items].map(([file, { names }]) => [file, names[0]?.text]),
    [
      ['a.png', 'bee'],
      ['__proto__', 'cat'],
    ],
  )
})

test('items are read as a list of objects with a file each, too', () => {
  const { items, rejected, noted } = read(`{ "items": [
  { "file": "a.png", "name": "ant", "aliases": ["emmet"] },
  { "name": "bee" },
  { "file": "c.png", "names": { "en": "cat" }, "colour": "red" } ] }`)
  assert.deepEqual(
    [...items].map(([file, { names, aliases }]) => [file, ...[...names, ...aliases].map(({ text }) => text)]),
    [
      ['a.png', 'ant', 'emmet'],
      ['c.png', 'cat'],
    ],
  )
  assert.deepEqual(rejected, ['Line 3: items.1 needs a "file" | It'])
  assert.deepEqual(noted, [
    'Line 4: "colour" was passed over. Known here: names, name, aliases, licence, credit, page, story.',
  ])
})

test('author is read as credit, lang as language and name as title', () => {
  const { pack, items, noted } = read(
    '{ "name": "Zoo", "author": "Ann", "lang": "fr", "items": { "a.png": { "name": "lion", "author": "Bo" } } }',
  )
  assert.deepEqual(
    [pack.titles, pack.credit, pack.language, items.get('a.png')?.credit],
    [{ und: 'Zoo' }, 'Ann', 'fr', 'Bo'],
  )
  assert.deepEqual(noted, [])
})

test('license is read as licence is, and a language in any spelling', () => {
  const { pack, items, noted } = read(`{
  "license": "CC0", "language": "pt-BR",
  "items": { "a.png": { "name": "formiga", "license": "MIT" }, "b.png": { "names": { "EN": "bee", "français": "abeille" } } }
}`)
  assert.deepEqual([pack.licence, pack.language, noted], ['CC0', 'pt', []])
  assert.deepEqual([items.get('a.png')?.licence, items.get('a.png')?.names[0]?.locale], ['MIT', 'pt'])
  assert.deepEqual(
    items.get('b.png')?.names.map(({ locale }) => locale),
    ['en', 'fr'],
  )
})

test('a key that means nothing is noted with its line and the nearest that does', () => {
  const { noted } = read(`{
  "$schema": "x", "licens": "CC0",
  "items": { "a.png": { "nam": "ant" }, "b.png": "bee" },
  "colour": "blue"
}`)
  assert.deepEqual(noted, [
    'Line 2: "licens" was passed over. Did you mean "licence"?',
    'Line 4: "colour" was passed over. Known here: title, licence, credit, homepage, language, ladder, visibility, items.',
    'Line 3: "nam" was passed over. Did you mean "name"?',
  ])
})

test('a title that is too long is rejected, and control and direction characters are left out of one', () => {
  assert.deepEqual(read(JSON.stringify({ title: 'z'.repeat(201) })).rejected, [
    `Line 1: title is longer than 200 characters ("${'z'.repeat(30)}…"): shorten it | It`,
  ])
  assert.deepEqual(read(JSON.stringify({ title: { en: 'Zoo\u202E \u0000animals' } })).pack.titles, {
    en: 'Zoo animals',
  })
})
