import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeName, guessEncoding } from './decode-names.ts'

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex')
const namesOf = (...hex: string[]): Buffer[] => hex.map(bytesOf)
const readIn = (names: readonly Buffer[]): string[] => {
  const encoding = guessEncoding(names)
  return encoding === null ? [] : [encoding, ...names.map((name) => decodeName(name, encoding))]
}

test('names that DOS wrote in Russia are read', () => {
  assert.deepEqual(readIn(namesOf('ab a5 a2')), ['code page 866', 'лев'])
  assert.deepEqual(
    readIn(namesOf('8b a8 e1 a0', 'ac a5 a4 a2 a5 a4 ec', '91 8b 8e 8d', 'a1 a5 ab eb a9 20 aa ae e2 20 32')),
    ['code page 866', 'Лиса', 'медведь', 'СЛОН', 'белый кот 2'],
  )
  assert.deepEqual(readIn(namesOf('f0 a6', 'aa a8 e2')), ['code page 866', 'Ёж', 'кит'])
})

test('names that Windows wrote in Japan are read', () => {
  assert.deepEqual(readIn(namesOf('82 a2 82 ca')), ['Shift-JIS', 'いぬ'])
  assert.deepEqual(readIn(namesOf('83 89 83 43 83 49 83 93', '8f db', '83 6c 83 52')), [
    'Shift-JIS',
    'ライオン',
    '象',
    'ネコ',
  ])
  assert.deepEqual(readIn(namesOf('94 92 8c 46', '8d f7 82 cc 89 d4', '98 6b 20 32', '82 60 83 4e 83 89 83 58')), [
    'Shift-JIS',
    '白熊',
    '桜の花',
    '鰐 2',
    'Ａクラス',
  ])
  assert.deepEqual(readIn(namesOf('82 a4 82 b3 82 ac 2e 6a 70 67', '83 67 83 89 2e 70 6e 67')), [
    'Shift-JIS',
    'うさぎ.jpg',
    'トラ.png',
  ])
})

test('names of other origin that could be either are not taken for them', () => {
  const others: Readonly<Record<string, readonly string[]>> = {
    'code page 850': [
      '94 72 94 6d / 94 76 94 6e',
      '63 68 83 74 65 61 75 / 83 6d 65 / 8c 6c 65',
      '92 72 9b / 91 72 65',
      '82 74 82 / 82 6c 8a 76 65 / 6c 85 / 85',
      '8e 72 67 65 72 / 99 6c / 8e 99 9a',
      '63 6f 72 61 7a a2 6e / 6e 69 a4 6f / 82 6c',
    ],
    'Windows-1252': [
      'f6 72 f6 6d / f6 76 f6 6e',
      '63 68 e2 74 65 61 75 / e2 6d 65 / ee 6c 65',
      'e9 74 e9 / 6c e0 / e0',
      'c4 72 67 65 72 / d6 6c / c4 d6 dc',
      'e9 6c',
    ],
    'Cyrillic of Windows': ['ea e0 e1 e0 ed / eb e5 e2 / cb e8 f1 e0'],
    'KOI8-R': ['cb cf d4 / ec c9 d3 c1'],
    'Greek of DOS': ['a2 a0 a6 a4 ab e1 a8 a0 / 9a e1 ab 98'],
    'Greek of Windows': ['eb e9 ef ed f4 dc f1 e9 / e3 dc f4 e1'],
    Chinese: ['d0 dc c3 a8 / ca a8 d7 d3 / c0 cf bb a2'],
    Big5: ['ba b5 bf df / b7 e0 a4 6c / a6 d1 aa ea'],
    'EUC-JP': ['a5 e9 a5 a4 a5 aa a5 f3 / a4 a4 a4 cc'],
    Korean: ['bb e7 c0 da / c8 a3 b6 fb c0 cc'],
  }
  for (const [origin, folders] of Object.entries(others))
    for (const folder of folders) {
      const [encoding = 'none'] = readIn(namesOf(...folder.split(' / ')))
      assert.ok(!['Shift-JIS', 'code page 866'].includes(encoding), `${origin}: ${folder} is read as ${encoding}`)
    }
})

test('names that are clear in both are left for a person to rename', () => {
  assert.deepEqual(readIn(namesOf('8b 8e 91 9c')), [])
})
