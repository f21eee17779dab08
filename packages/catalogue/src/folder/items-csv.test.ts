import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readItemsCsv } from './items-csv.ts'

const read = (text: string) => {
  const rejected: string[] = []
  const items = readItemsCsv(text, 'und', (problem, ignored) => rejected.push(`${problem} | ${ignored}`))
  const said = [...items].map(([file, { names, aliases, credit }]) => [
    file,
    ...names.map(({ locale, text }) => `${locale} ${text}`),
    ...aliases.map(({ locale, text }) => `~${locale} ${text}`),
    ...(credit ? [`by ${credit}`] : []),
  ])
  return { said, rejected }
}

test('the separator is found in the first line, so that a cell may hold any other', () => {
  for (const separator of [',', ';', '\t', '|']) {
    const other = separator === ',' ? ';' : ','
    for (const before of ['', `sep=${separator}\r\n`, '\n']) {
      const rows = [
        ['file', 'name_en', 'credit'],
        ['a.jpg', 'ant', `Doe${other} Ann`],
      ]
      const text = before + rows.map((cells) => `${cells.join(separator)}\r\n`).join('')
      assert.deepEqual(read(text), { said: [['a.jpg', 'en ant', `by Doe${other} Ann`]], rejected: [] }, text)
    }
  }
  assert.deepEqual(read('sep=^\nfile^name\na.jpg^x\n').said, [['a.jpg', 'und x']])
})

test('columns are known in any order and case, and others are passed over', () => {
  const { said, rejected } = read('Notes,Name FR, NAME-en ,File,aliases_en\nto check,fourmi,ant,a.jpg,emmet~pismire\n')
  assert.deepEqual([said, rejected], [[['a.jpg', 'fr fourmi', 'en ant', '~en emmet', '~en pismire']], []])
  assert.deepEqual(read('file,name_english,name\na.jpg,ant,bee\n'), {
    said: [['a.jpg', 'und bee']],
    rejected: ['The column "name_english" has no language code, as "name_en" has | The column'],
  })
})

test('short rows, empty cells at the end and empty rows are read', () => {
  const { said, rejected } = read('file;name;credit;;\na.jpg;ant\n\nb.jpg;bee;Ann;;;;\n;;;;\nc.jpg\n')
  assert.deepEqual([said, rejected], [[['a.jpg', 'und ant'], ['b.jpg', 'und bee', 'by Ann'], ['c.jpg']], []])
})

test('quoted cells hold separators, quotes and line ends; a quote in the middle of a cell is a quote', () => {
  const { said, rejected } = read('"file","name"\r\na.jpg,"a ""big"", red\nant"\r\nb.jpg,12" bee\r\n')
  assert.deepEqual(
    [said, rejected],
    [
      [
        ['a.jpg', 'und a "big", red\nant'],
        ['b.jpg', 'und 12" bee'],
      ],
      [],
    ],
  )
})

test('a bad row is rejected with its line and costs nothing else', () => {
  const { said, rejected } = read(
    [
      'file,name,credit',
      'a.jpg,ant,Ann',
      ',bee,Ann',
      'c.jpg,cat,Doe, Ann',
      '',
      'd.jpg,"dog" big,Ann',
      'e.jpg,\uFFFDl\uFFFDphant,Ann',
      'a.jpg,adder,Ann',
      'f.jpg,"fox,Ann',
      'g.jpg,goat,Ann',
    ].join('\n'),
  )
  assert.deepEqual(said, [
    ['a.jpg', 'und ant', 'by Ann'],
    ['g.jpg', 'und goat', 'by Ann'],
  ])
  assert.deepEqual(rejected.sort(), [
    'Line 3: file is empty | The row',
    'Line 4: it has more cells than the first line; put a cell that has a separator in it in double quotes | The row',
    'Line 6: its quotes do not match; inside a quoted cell, write a quote twice | The row',
    'Line 7: name lost letters when it was saved ("\uFFFDl\uFFFDphant"): type it again | The row',
    'Line 8: "a.jpg" has a row already | The row',
    'Line 9: its quotes do not match; inside a quoted cell, write a quote twice | The row',
  ])
})

test('a file without a column "file" is rejected whole, and one without rows says nothing', () => {
  assert.deepEqual(read('name,credit\nant,Ann\n'), {
    said: [],
    rejected: ['The first line must name the columns, one of them "file", as file,name_en,name_fr does | The file'],
  })
  for (const text of ['', '\n\n', 'file,name\n', 'sep=;'])
    assert.deepEqual(read(text), { said: [], rejected: [] }, text)
})

test('many broken rows end the reading', () => {
  const { said, rejected } = read(`file,name\n${'a.jpg,"x" y\n'.repeat(500)}b.jpg,bee\n`)
  assert.deepEqual(
    [said, rejected.length, rejected.at(-1)],
    [[], 102, 'Line 102: so many quotes do not match | The rest of the file'],
  )
})
