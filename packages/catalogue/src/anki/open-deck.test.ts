import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import { type CraftedDeck, type CraftedNote, craftDeck, craftDeckFiles } from '../testing/craft-deck.ts'
import { craftZip } from '../testing/craft-zip.ts'
import { readDeck } from '../testing/read-deck.ts'
import { openZip } from '../zip/read-zip.ts'
import { openDeck } from './open-deck.ts'

const LION = { 'lion.jpg': 'a lion' }
const note = (...fields: readonly string[]): CraftedNote => ({ fields })
const readNotes = (...notes: readonly CraftedNote[]) => readDeck(craftDeck({ notes, media: LION }))

test('decks of old, newer and today’s Anki are read alike', async () => {
  for (const version of ['anki2', 'anki21', 'anki21b'] as const) {
    const notes = [note('<img src="lion.jpg">', 'lion'), note('owl', '<img src="hoot.png">')]
    const media = { 'lion.jpg': 'a lion', 'hoot.png': 'an owl' }
    assert.deepEqual(
      await readDeck(craftDeck({ version, notes, media })),
      { 'lion.jpg': 'lion', 'owl.png': 'owl' },
      version,
    )
  }
})

test('the name is on the other side than the picture, whichever that is', async () => {
  for (const [fields, name] of [
    [['<img src="lion.jpg">', 'lion'], 'lion'],
    [['lion', '<img src="lion.jpg">'], 'lion'],
    [['What is it?<br><img src=lion.jpg>', '<div>lion</div><div>It lives in Africa and sleeps a lot.</div>'], 'lion'],
    [['Which animal is this?', "Lion<br><img alt='x' src='lion.jpg'>"], 'Lion'],
    [['<style>.card { x }</style><b>Li&ouml;n</b>&nbsp;', '<IMG class="a" SRC="lion.jpg"/>'], 'Liön'],
    [['<img src="lion.jpg">', 'lion [sound:roar.mp3]'], 'lion'],
    [['The capital is {{c1::Paris::town}}', '<img src="lion.jpg">'], 'Paris'],
    [['<img src="lion.jpg">', ''], null],
    [['<img src="lion.jpg">', 'It lives in Africa, and sleeps for most of the day, as cats do.'], null],
    [['{{c1::image-occlusion:rect:left=.1}}', '<img src="lion.jpg">'], null],
  ] as const) {
    const given = await readNotes(note(...fields))
    assert.deepEqual(Object.values(given), [name], fields.join(' | '))
  }
})

test('fields that are called after a language, a credit or other names say these', async () => {
  const names = ['Picture', 'English', 'Français', 'Synonyms', 'Photographer', 'Notes']
  const fields = ['<img src="lion.jpg">', 'lion', 'lion', 'big cat, king', 'Ann', 'seen in 2019']
  assert.deepEqual(await readNotes({ names, fields }), { 'lion.jpg': 'en lion, fr lion, ~big cat, ~king, by Ann' })
})

test('several pictures of a note are called the same, and one of several notes as the first says', async () => {
  const notes = [
    note('lion', '<img src="a.jpg"><img src="b.jpg"><img src="a.jpg">'),
    note('tiger', '<img src="b.jpg">'),
  ]
  const media = { 'a.jpg': '1', 'b.jpg': '2' }
  assert.deepEqual(await readDeck(craftDeck({ notes, media })), { 'lion.jpg': 'lion', 'lion (2).jpg': 'lion' })
})

test('a sub-deck is a folder with the title of the deck, and what decks share is none', async () => {
  const notes = [
    { ...note('lion', '<img src="a.jpg">'), deck: 'School::Zoo' },
    { ...note('owl', '<img src="b.jpg">'), deck: 'School::Zoo::Birds / Owls' },
    { ...note('no picture', ''), deck: 'Words' },
  ]
  for (const version of ['anki2', 'anki21b'] as const) {
    const bytes = craftDeck({ version, notes, media: { 'a.jpg': '1', 'b.jpg': '2' } })
    assert.deepEqual(await readDeck(bytes), { 'lion.jpg': 'lion', 'Birds Owls/owl.jpg': 'owl' })
    const opened = await openZip(bytes)
    const deck = opened.ok ? await openDeck(opened.zip, tmpdir()) : opened
    const titles = deck.ok ? deck.zip.files.filter(({ path }) => path.endsWith('pack.json')) : []
    const texts = await Promise.all(titles.map(async (file) => deck.ok && String(await deck.zip.read(file)).trim()))
    assert.deepEqual(texts, ['{"title":"Zoo"}', '{"title":"Birds / Owls"}'])
  }
})

test('media are found by their names in any spelling, and pictures of the web are left out', async () => {
  const media = { 'café au lait.jpg': '1', 'a&b.jpg': '2', '100%.jpg': '3' }
  const sources = [
    'caf%C3%A9%20au%20lait.jpg',
    'a&amp;b.jpg',
    '100%.jpg',
    'https://example.org/x.jpg',
    'data:image/png,x',
  ]
  const notes = sources.map((source, at) => note(`<img src="${source}">`, `name ${at}`))
  assert.deepEqual(await readDeck(craftDeck({ notes, media })), {
    'name 0.jpg': 'name 0',
    'name 1.jpg': 'name 1',
    'name 2.jpg': 'name 2',
  })
})

test('pictures that the deck lacks are counted, and the others come in', async () => {
  const opened = await openZip(
    craftDeck({ notes: [note('lion', '<img src="lion.jpg"><img src="gone.jpg">')], media: LION }),
  )
  const deck = opened.ok ? await openDeck(opened.zip, tmpdir()) : opened
  assert.deepEqual(deck.ok && [deck.missing, deck.zip.files.map(({ path }) => path)], [
    1,
    ['pack.json', 'lion.jpg', 'items.csv'],
  ])
})

test('names lead nowhere: neither those of media nor those of notes and decks', async () => {
  const notes = [
    { ...note('../../evil', '<img src="../../a.jpg">'), deck: '../up::/etc' },
    { ...note('CON', '<img src="C:\\b.jpg">'), deck: '../up::..' },
  ]
  const media = { '../../a.jpg': '1', 'C:\\b.jpg': '2' }
  const given = Object.keys((await readDeck(craftDeck({ notes, media }))) as object)
  assert.deepEqual(
    given.filter((path) => /(?:^|\/)\.\.?(?:\/|$)|^\/|\\|:|^con\./i.test(path)),
    [],
  )
  assert.equal(given.length, 2)
})

const BROKEN: readonly (readonly [string, Partial<CraftedDeck> | Buffer, RegExp])[] = [
  ['no picture', { notes: [note('lion', 'king')] }, /No note of the Anki deck has a picture/],
  ['no media', { media: {} }, /No note of the Anki deck has a picture/],
  ['a list of media that is no list', { mediaFile: '[1]' }, /damaged/],
  [
    'a list of media that is cut short',
    { version: 'anki21b', mediaFile: zstdCompressSync(Buffer.from([10, 99, 1])) },
    /damaged/,
  ],
  [
    'a note that is a view',
    { sql: 'CREATE VIEW x AS WITH RECURSIVE r AS (SELECT 1 UNION ALL SELECT 1 FROM r) SELECT * FROM r' },
    /damaged/,
  ],
  ['a calculated column', { sql: 'CREATE TABLE y (a, b GENERATED ALWAYS AS (a || a))' }, /damaged/],
  ['no table of notes', { sql: 'DROP TABLE notes' }, /damaged/],
  ['models that are no JSON', { sql: "UPDATE col SET models = 'x'" }, /damaged/],
  ['a table in a virtual one', { sql: 'CREATE VIRTUAL TABLE z USING fts5(a)' }, /damaged/],
]

for (const [what, deck, sentence] of BROKEN)
  test(`a deck with ${what} is refused in a sentence`, async () => {
    const whole = { notes: [note('lion', '<img src="lion.jpg">')], media: LION, ...deck }
    assert.match(String(await readDeck(craftDeck(whole as CraftedDeck))), sentence)
  })

test('a database that is none, is cut short or grows without end is refused in a sentence', async () => {
  const [collection] = craftDeckFiles({ notes: [note('lion', '<img src="lion.jpg">')] })
  const bytes = collection?.content as Buffer
  for (const [name, content] of [
    ['collection.anki2', 'no database'],
    ['collection.anki2', bytes.subarray(0, 5_000)],
    ['collection.anki2', Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100, 255)])],
    ['collection.anki21b', zstdCompressSync(bytes).subarray(0, 200)],
  ] as const)
    assert.match(String(await readDeck(craftZip([{ name, content }]))), /damaged/, name)
  const bomb = zstdCompressSync(Buffer.alloc(257 * 2 ** 20))
  assert.match(String(await readDeck(craftZip([{ name: 'collection.anki21b', content: bomb }]))), /more cards/)
})
