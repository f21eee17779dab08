import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from './decode-text.ts'

const TEXT = 'file;name_fr\r\nIMG_1.jpg;éléphant\r\nIMG_2.jpg;Œuf – 5 €\r\n'

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const AT: Readonly<Record<string, number>> = { '€': 0x80, Œ: 0x8c, '’': 0x92, '–': 0x96, š: 0x9a }
const windows1252 = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[€Œ’–š]/g, (letter) => String.fromCharCode(AT[letter] ?? 0)),
    'latin1',
  )

const MAC_ROMAN: Readonly<Record<string, number>> = { ä: 0x8a, ç: 0x8d, é: 0x8e, è: 0x8f, ê: 0x90, ö: 0x9a, ß: 0xa7 }
const macRoman = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[äçéèêöß]/g, (letter) => String.fromCharCode(MAC_ROMAN[letter] ?? 0)),
    'latin1',
  )

test('UTF-8 is read with and without a byte order mark', () => {
  for (const text of ['', TEXT, 'слон, 象, 🐘', 'plain'])
    for (const mark of ['', '\uFEFF'])
      assert.deepEqual(decodeText(Buffer.from(mark + text)), { text, encoding: 'UTF-8' })
})

test('UTF-16 is read in both byte orders, with and without a byte order mark', () => {
  for (const mark of ['', '\uFEFF'])
    for (const bytes of [Buffer.from(mark + TEXT, 'utf16le'), bigEndian(mark + TEXT)])
      assert.deepEqual(decodeText(bytes), { text: TEXT, encoding: 'UTF-16' })
})

test('Windows-1252 is read when the bytes are no UTF-8 and its letters are plausible', () => {
  for (const text of [TEXT, 'Hase, Löwe, Straßenbahn', 'L’ÉLÉPHANT créée', 'niño «açaí» 1ª ½', 'Tom’s zoo – babiš, år'])
    assert.deepEqual(decodeText(windows1252(text)), { text, encoding: 'Windows-1252' }, text)
})

test('Mac Roman is read when the bytes are no UTF-8 and its letters are plausible where those of Windows-1252 are not', () => {
  for (const text of ['éléphant;Elefant\rhérisson;Igel\r', 'Löwe, Straßenbahn', 'Käse', 'garçon, forêt, père'])
    assert.deepEqual(decodeText(macRoman(text)), { text, encoding: 'Mac Roman' }, text)
})

test('bytes that are none of these are refused and never read with other letters', () => {
  const refused: Readonly<Record<string, Buffer>> = {
    'Windows-1251, Russian': Buffer.from([0xf1, 0xeb, 0xee, 0xed]),
    'Windows-1250, Polish': Buffer.from([0x6c, 0x61, 0x62, 0xea, 0x64, 0x9f, 0x3b, 0x73, 0xb3, 0x6f, 0xf1]),
    'Shift JIS': Buffer.from([0x8f, 0xdb, 0x2c, 0x83, 0x89]),
    'half of a UTF-16 letter': Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00]),
    'a lone surrogate': Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
    'a picture': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    zeros: Buffer.alloc(64),
  }
  for (const [what, bytes] of Object.entries(refused)) assert.equal(decodeText(bytes), null, what)
})
