import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw, seeded } from '@pd/testing/random'
import { fold } from './fold.ts'
import { foldIn } from './fold-in.ts'

const folds = (table: readonly (readonly [text: string, folded: string])[]): void =>
  assert.deepEqual(
    table.map(([text]) => [text, fold(text)]),
    table,
  )

test('case, accents and ligatures of Latin letters do not count', () => {
  folds([
    ['ÉLÉPHANT', 'elephant'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Œuf', 'oeuf'],
    ['Ærø', 'aero'],
    ['Łódź', 'lodz'],
    ['Đà Nẵng', 'da nang'],
    ['Þórr', 'thorr'],
    ['ıspanak İstanbul', 'ispanak istanbul'],
    ['ĳsbeer', 'ijsbeer'],
    ['ﬁlm', 'film'],
    ['e\u0301le\u0301phant', 'elephant'],
  ])
})

test('punctuation, symbols and every apostrophe separate words', () => {
  folds([
    ["l'éléphant", 'l elephant'],
    ['l’éléphant', 'l elephant'],
    ['lʼéléphant', 'l elephant'],
    ['l´éléphant', 'l elephant'],
    ['l`éléphant', 'l elephant'],
    ['arc-en-ciel', 'arc en ciel'],
    ['  polar \t bear!? ', 'polar bear'],
    ['Pac-Man™', 'pac man'],
    ['🐒 monkey ❤️', 'monkey'],
    ['1️⃣', '1'],
    ['...', ''],
    ['\u3164', ''],
  ])
})

test('a plus or a hash counts after a letter that stands alone', () => {
  folds([
    ['C', 'c'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['Ｃ＋＋', 'c++'],
    ['C++, C# and A+!', 'c++ c# and a+'],
    ['c ++', 'c'],
    ['C+D', 'c d'],
    ['C#5', 'c 5'],
    ['#1', '1'],
    ['lion+', 'lion'],
    ['Notepad++', 'notepad'],
    ['++', ''],
  ])
})

test('invisible characters are removed', () => {
  folds([
    ['ele\u00ADphant', 'elephant'],
    ['ele\u200Bphant\uFEFF', 'elephant'],
    ['\u202Eelephant', 'elephant'],
    ['क्\u200Dष', 'क्ष'],
  ])
})

test('full-width and half-width letters are the usual ones, and katakana is hiragana', () => {
  folds([
    ['Ｔｉｇｅｒ　７', 'tiger 7'],
    ['カメラ', 'かめら'],
    ['ｶﾞﾗｽ', 'がらす'],
    ['コーヒー', 'こーひー'],
    ['ヴ', 'ゔ'],
  ])
})

test('a mark that makes another letter or syllable is kept', () => {
  folds([
    ['чайка', 'чайка'],
    ['Ёж', 'еж'],
    ['за́мок', 'замок'],
    ['їжак', 'їжак'],
    ['दिन', 'दिन'],
    ['दीन', 'दीन'],
    ['ช้าง', 'ช้าง'],
    ['فِيل', 'فِيل'],
    ['ばら', 'ばら'],
    ['한국', '한국'],
  ])
  assert.notEqual(fold('и'), fold('й'))
})

test('Greek loses its accents and its final sigma', () => {
  folds([
    ['Ήλιος', 'ηλιοσ'],
    ['ΗΛΙΟΣ', 'ηλιοσ'],
  ])
})

test('an ampersand is read in the language of the text', () => {
  const read = ['en', 'fr', 'es', 'de', 'it', 'pt-BR', 'nl', 'ja'].map((locale) => foldIn('a & b＆c', locale))
  assert.deepEqual(read, [
    'a and b and c',
    'a et b et c',
    'a y b y c',
    'a und b und c',
    'a e b e c',
    'a e b e c',
    'a en b en c',
    'a and b and c',
  ])
})

test('every letter of Unicode folds to something that folds to itself', () => {
  const unstable: string[] = []
  for (let code = 0; code < 0x110000; code++) {
    const letter = String.fromCodePoint(code)
    if (/[\p{Unassigned}\p{Private_Use}\p{Unified_Ideograph}]/u.test(letter)) continue
    const folded = fold(`a${letter}b`)
    if (fold(folded) !== folded) unstable.push(code.toString(16))
  }
  assert.deepEqual(unstable, [])
})

test('every text folds to something that folds to itself', () => {
  const next = seeded(1)
  const pieces = [...'aÉßœŁıςΣйёЁガｶﾞー々िी्ช้ﬁĳ9２&＆-’´¨ \u0301\u0308\u200D\u00AD\uFE0F\u0345\u3099\uD800🐒½']
  for (let i = 0; i < 20_000; i++) {
    const text = draw(pieces, 8, next)
    assert.equal(fold(fold(text)), fold(text), JSON.stringify(text))
  }
})
