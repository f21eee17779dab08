import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPackJson } from './pack-json.ts'
import { NO_SIDECAR } from './sidecar-types.ts'

const read = (text: string) => {
  const rejected: string[] = []
  const sidecar = readPackJson(text, (problem, ignored) => rejected.push(`${problem} | ${ignored}`))
  return { sidecar, rejected }
}

test('comments and commas before closing brackets are read', () => {
  const { sidecar, rejected } = read(`// the zoo
    { /* title */ "title": "The zoo", // or by language
      "items": { "a.png": ["ant",], }, }`)
  assert.deepEqual(rejected, [])
  assert.deepEqual(sidecar.titles, { und: 'The zoo' })
  assert.deepEqual(sidecar.items.get('a.png')?.names, [{ locale: 'und', text: 'ant' }])
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
  ] as const)
    assert.deepEqual(read(text), { sidecar: NO_SIDECAR, rejected: [`${problem} | The file`] }, text)
})

test('an invalid field or item is rejected with its line and costs nothing else', () => {
  const { sidecar, rejected } = read(`{
  "title": 7,
  "ladder": [9, 3],
  "credit": "Ann", "homepage": "javascript:alert(1)",
  "items": {
    "a.png": { "names": { "english": "ant" } },
    "b.png": { "names": { "en": "bee" }, "credit": [] },
    "c.png": "l\uFFFDwe",
    "d.png": "dog"
  }
}`)
  assert.deepEqual(rejected, [
    'Line 2: title must be an object | It',
    'Line 4: homepage must be an address such as https://example.org, not "javascript:alert(1)" | It',
    'Line 3: ladder must be "art", "photo", or 2 to 15 whole numbers that rise from 2 to 64 | It',
    'Line 6: items.a.png.names: "english" is not a language code such as "en" or "fr" | It',
    'Line 7: items.b.png.credit must be a text | It',
    'Line 8: items.c.png lost letters when it was saved ("l\uFFFDwe"): type it again | It',
  ])
  assert.equal(sidecar.credit, 'Ann')
  assert.deepEqual([...sidecar.items.keys()], ['d.png'])
})

test('a name that stands twice in an object is rejected, and the last one counts', () => {
  const { sidecar, rejected } = read('{ "items": {\n "a.png": "ant",\n "a.png": "bee", "__proto__": "cat" } }')
  assert.deepEqual(rejected, ['Line 3: "a.png" stands here once more | What stood there before'])
  assert.deepEqual(
    [...sidecar.items].map(([file, { names }]) => [file, names[0]?.text]),
    [
      ['a.png', 'bee'],
      ['__proto__', 'cat'],
    ],
  )
})
