import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFileName } from './file-name.ts'

type Row = readonly [fileName: string, answer: string, copy?: number | null, aliases?: readonly string[]]

const reads = (rows: readonly Row[]): void =>
  assert.deepEqual(
    rows.map(([fileName]) => ({ fileName, ...readFileName(fileName) })),
    rows.map(([fileName, answer, copy = null, aliases = []]) => ({ fileName, answer, aliases, copy })),
  )

test('the extension is no part of the name', () => {
  reads([
    ['tiger.jpg', 'tiger'],
    ['tiger.JPEG', 'tiger'],
    ['tiger.webp', 'tiger'],
    ['tiger', 'tiger'],
    ['St. Bernard.png', 'St Bernard'],
    ['Area 51.png', 'Area 51'],
    ['Vitamin B.12', 'Vitamin B 12'],
  ])
})

test('underscores, hyphens, full stops and camel case are spaces', () => {
  reads([
    ['polar_bear.jpg', 'polar bear'],
    ['polar-bear.jpg', 'polar bear'],
    ['polar.bear.jpg', 'polar bear'],
    ['polar__bear - cub.jpg', 'polar bear cub'],
    ['PolarBear.jpg', 'Polar Bear'],
    ['polarBear.jpg', 'polar Bear'],
    ['polarBear2x.jpg', 'polar Bear2x'],
    ['ÎleDéserte.jpg', 'Île Déserte'],
    ['arc-en-ciel.png', 'arc en ciel'],
    ["l'éléphant.jpg", "l'éléphant"],
    ['U.S.A..jpg', 'U S A'],
  ])
})

test('acronyms, digits and names with a capital inside stay whole', () => {
  reads([
    ['USAFlag.jpg', 'USA Flag'],
    ['USA.jpg', 'USA'],
    ['DVDs.jpg', 'DVDs'],
    ['F16.jpg', 'F16'],
    ['R2D2.jpg', 'R2D2'],
    ['iPhone.jpg', 'iPhone'],
    ['McDonald.jpg', 'McDonald'],
    ["McDonald's LaTeX Farm.jpg", "McDonald's LaTeX Farm"],
  ])
})

test('a number at the end tells another picture of the same answer', () => {
  reads([
    ['tiger (2).jpg', 'tiger', 2],
    ['tiger(2).jpg', 'tiger', 2],
    ['tiger-02.jpg', 'tiger', 2],
    ['tiger_3.jpg', 'tiger', 3],
    ['PolarBear_12.jpg', 'Polar Bear', 12],
    ['Toy Story 2 (3).jpg', 'Toy Story 2', 3],
    ['1984-2.jpg', '1984', 2],
    ['犬-2.jpg', '犬', 2],
    ['éléphant (10).jpg', 'éléphant', 10],
  ])
})

test('a number that belongs to the name stays in it', () => {
  reads([
    ['Toy Story 2.jpg', 'Toy Story 2'],
    ['Apollo 11.jpg', 'Apollo 11'],
    ['1984.jpg', '1984'],
    ['-02.jpg', '02'],
    ['_3.jpg', '3'],
    ['(2).jpg', '(2)'],
    ['F-16.jpg', 'F 16'],
    ['Boeing-747.jpg', 'Boeing 747'],
    ['The Thing (1982).jpg', 'The Thing (1982)'],
    ['Mercury (planet).jpg', 'Mercury (planet)'],
  ])
})

test('a tilde separates names', () => {
  reads([
    ['TV~television~telly.jpg', 'TV', null, ['television', 'telly']],
    ['TV~television (2).jpg', 'TV', 2, ['television']],
    ['PolarBear~white_bear-03.jpg', 'Polar Bear', 3, ['white bear']],
    ['TV ~ television.jpg', 'TV', null, ['television']],
    ['TV~tv~T.V..jpg', 'TV'],
    ['~TV~.jpg', 'TV'],
    ['A~B~A~C.jpg', 'A', null, ['B', 'C']],
  ])
})

test('a name taken apart by the file system is put together', () => {
  reads([['e\u0301le\u0301phant.jpg', 'éléphant']])
})

test('a name that holds nothing to guess is empty', () => {
  reads([
    ['.jpg', ''],
    ['', ''],
    ['🐒.png', ''],
    ['___.png', ''],
    ['~.png', ''],
    ['!? (2).png', '!? (2)'],
  ])
})
