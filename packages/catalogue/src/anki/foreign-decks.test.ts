import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import { type CraftedDeck, type CraftedNote, craftDeck, craftDeckFiles } from '../testing/craft-deck.ts'
import { craftZip } from '../testing/craft-zip.ts'
import { readDeck } from '../testing/read-deck.ts'

const note = (...fields: readonly string[]): CraftedNote => ({ fields })
const LION = { 'lion.jpg': 'a lion' }
const of = (notes: readonly CraftedNote[], more: Partial<CraftedDeck> = {}) =>
  craftDeck({ notes, media: LION, ...more })
const picture = (name: string) => `<img src="${name}">`

/** Decks as people share them: what each is, and what comes of its pictures. */
const READ: readonly (readonly [string, Buffer, Readonly<Record<string, string | null>>])[] = [
  ['a card of two sides', of([note(picture('lion.jpg'), 'lion')]), { 'lion.jpg': 'lion' }],
  [
    'a card that an editor of HTML wrote',
    of([
      note(
        `<div style="text-align:center"><font color="#000">${picture('lion.jpg')}</font></div>`,
        '<div><b><u>lion</u></b><br></div>',
      ),
    ]),
    { 'lion.jpg': 'lion' },
  ],
  ['a gap with a hint', of([note('It is a {{c1::lion::animal}}', picture('lion.jpg'))]), { 'lion.jpg': 'lion' }],
  [
    'a gap on two cards',
    of([note(`${picture('lion.jpg')}{{c1::lion}} in {{c2::Africa}}`, '')]),
    { 'lion.jpg': 'lion' },
  ],
  [
    'a note with three pictures',
    of([note('lion', `${picture('a.jpg')}${picture('b.png')}<br>${picture('c.gif')}`)], {
      media: { 'a.jpg': '1', 'b.png': '2', 'c.gif': '3' },
    }),
    { 'lion.jpg': 'lion', 'lion.png': 'lion', 'lion.gif': 'lion' },
  ],
  ['a drawing', of([note(picture('lion.svg'), 'lion')], { media: { 'lion.svg': '<svg/>' } }), { 'lion.svg': 'lion' }],
  ['a WebP', of([note(picture('lion.webp'), 'lion')], { media: { 'lion.webp': 'x' } }), { 'lion.webp': 'lion' }],
  ['an AVIF', of([note(picture('lion.avif'), 'lion')], { media: { 'lion.avif': 'x' } }), { 'lion.avif': 'lion' }],
  [
    'a picture from the clipboard',
    of([note(picture('paste-8f3a5c2d9e.jpg'), 'lion')], { media: { 'paste-8f3a5c2d9e.jpg': 'x' } }),
    { 'lion.jpg': 'lion' },
  ],
  [
    'capitals at the end of a name',
    of([note(picture('DSC_0001.JPG'), 'lion')], { media: { 'DSC_0001.JPG': 'x' } }),
    { 'lion.jpg': 'lion' },
  ],
  [
    'letters with loose accents',
    of([note(picture('écureuil.jpg'.normalize('NFC')), 'écureuil')], {
      media: { ['écureuil.jpg'.normalize('NFD')]: 'x' },
    }),
    { 'écureuil.jpg': 'écureuil' },
  ],
  [
    'a name of media with signs',
    of([note('<img src="it\'s #1 (50%25).jpg">', 'lion')], { media: { "it's #1 (50%).jpg": 'x' } }),
    { 'lion.jpg': 'lion' },
  ],
  ['media without an ending', of([note(picture('lion'), 'lion')], { media: { lion: 'x' } }), { lion: 'lion' }],
  ['a name in Japanese', of([note(picture('lion.jpg'), 'ライオン')]), { 'ライオン.jpg': 'ライオン' }],
  ['a name in Arabic', of([note(picture('lion.jpg'), 'أسد')]), { 'أسد.jpg': 'أسد' }],
  [
    'a sound beside the name',
    of([note(`${picture('lion.jpg')}`, 'lion [sound:googletts-1.mp3]')]),
    { 'lion.jpg': 'lion' },
  ],
  ['an answer to type', of([note(picture('lion.jpg'), 'lion')], { version: 'anki21' }), { 'lion.jpg': 'lion' }],
  ['today’s format', of([note(picture('lion.jpg'), 'lion')], { version: 'anki21b' }), { 'lion.jpg': 'lion' }],
  [
    'columns of a vocabulary',
    of([
      {
        names: ['Image', 'Deutsch', 'Español', 'Audio'],
        fields: [picture('lion.jpg'), 'Löwe', 'león', '[sound:x.mp3]'],
      },
    ]),
    { 'Löwe.jpg': 'es león, de Löwe' },
  ],
  [
    'pictures of which one is not in it',
    of([note(picture('lion.jpg'), 'lion'), note(picture('gone.jpg'), 'owl')]),
    { 'lion.jpg': 'lion' },
  ],
  [
    'media that no note shows',
    of([note(picture('lion.jpg'), 'lion')], {
      media: { ...LION, 'spare.jpg': 'x', '_logo.png': 'y', 'roar.mp3': 'z' },
    }),
    { 'lion.jpg': 'lion' },
  ],
  [
    'the same name twice',
    of([note(picture('a.jpg'), 'lion'), note(picture('b.jpg'), 'Lion')], { media: { 'a.jpg': '1', 'b.jpg': '2' } }),
    { 'lion.jpg': 'lion', 'Lion (2).jpg': 'Lion' },
  ],
  ['a picture alone', of([note(picture('lion.jpg'), '')]), { 'lion.jpg': null }],
  [
    'a mask over the picture',
    of([note('{{c1::image-occlusion:rect:left=.1:top=.2}}', picture('lion.jpg'), 'lion', '')]),
    { 'lion.jpg': 'lion' },
  ],
]

for (const [what, bytes, expected] of READ)
  test(`a deck with ${what} is read`, async () => assert.deepEqual(await readDeck(bytes), expected))

test('a deck of anki-apkg-export is read', async () => {
  const bytes = await readFile(new URL('../testing/apkg/anki-apkg-export.apkg', import.meta.url))
  assert.deepEqual(await readDeck(bytes), { 'lion.png': 'lion', 'owl, hibou.png': 'owl, hibou' })
})

const whole = of([note(picture('lion.jpg'), 'lion')])
const files = craftDeckFiles({ notes: [note(picture('lion.jpg'), 'lion')], media: LION })

const REFUSED: readonly (readonly [string, Buffer, RegExp])[] = [
  ['cards of text alone', of([note('lion', 'an animal')]), /No note of the Anki deck has a picture/],
  ['no notes', of([]), /No note of the Anki deck has a picture/],
  ['a collection alone, without its media', craftZip(files.slice(0, 1)), /No note of the Anki deck has a picture/],
  ['a list of media and no media', craftZip(files.slice(0, 2)), /No note of the Anki deck has a picture/],
  [
    'pictures of the web alone',
    of([note('<img src="https://example.org/lion.jpg">', 'lion')]),
    /No note of the Anki deck has a picture/,
  ],
  ['its end cut off', whole.subarray(0, whole.length - 40), /damaged|incomplete|cut/],
  ['its first half alone', whole.subarray(0, whole.length / 2), /damaged|incomplete|cut/],
  ['nothing in it', Buffer.alloc(0), /damaged|incomplete|empty|no ZIP/],
  ['a page of the web in its place', Buffer.from('<!doctype html><title>Sign in</title>'), /damaged|no ZIP/],
  [
    'today’s collection of another program',
    craftZip([{ name: 'collection.anki21b', content: zstdCompressSync(Buffer.from('nothing')) }]),
    /damaged/,
  ],
]

for (const [what, bytes, sentence] of REFUSED)
  test(`a deck with ${what} is refused in a sentence`, async () =>
    assert.match(String(await readDeck(bytes)), sentence))
