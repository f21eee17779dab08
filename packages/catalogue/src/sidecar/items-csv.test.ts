import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readItemsCsv } from './items-csv.ts'

const read = (text: string) => {
  const rejected: string[] = []
  const noted: string[] = []
  const rows = readItemsCsv(text, 'und', {
    reject: (problem, ignored) => rejected.push(`${problem} | ${ignored}`),
    note: (_, sentence) => noted.push(sentence),
  })
  const said = rows.map(({ file, item: { names, aliases, credit } }) => [
    file,
    ...names.map(({ locale, text }) => `${locale} ${text}`),
    ...aliases.map(({ locale, text }) => `~${locale} ${text}`),
    ...(credit ? [`by ${credit}`] : []),
  ])
  return { said, rejected, noted }
}

test('the separator is found in the first line, so that a cell may hold any other', () => {
  for (const separator of [',', ';', '\t', '|', '，', '；']) {
    const other = separator === ',' ? ';' : ','
    for (const before of ['', `sep=${separator}\r\n`, '\n']) {
      const rows = [
        ['file', 'name_en', 'credit'],
        ['a.jpg', 'ant', `Doe${other} Ann`],
      ]
      const text = before + rows.map((cells) => `${cells.join(separator)}\r\n`).join('')
      const whole = { said: [['a.jpg', 'en ant', `by Doe${other} Ann`]], rejected: [], noted: [] }
      assert.deepEqual(read(text), whole, JSON.stringify(text))
    }
  }
  assert.deepEqual(read('sep=^\nfile^name\na.jpg^x\n').said, [['a.jpg', 'und x']])
})

test('a page that is no address is passed over with its line, and costs nothing else', () => {
  const { said, rejected, noted } = read('file,name,page\na.jpg,ant,12\nb.jpg,bee,https://a.example\n')
  assert.deepEqual(
    [said, rejected],
    [
      [
        ['a.jpg', 'und ant'],
        ['b.jpg', 'und bee'],
      ],
      [],
    ],
  )
  assert.deepEqual(noted, ['Line 2: the page "12" is no address such as https://example.org, and was passed over.'])
})

test('columns are known in any order, case, spelling and language of answers', () => {
  for (const [header, said] of [
    ['Name FR, NAME-en ,File,aliases_en', ['fr 0', 'en 1', '~en 3']],
    ['Filename;Title;Author', ['und 1', 'by 2']],
    ['file name;Answer;Synonyms;Source;Photographer', ['und 1', '~und 2', 'by 3, 4']],
    ['Datei;Name (de);Name (fr);Synonyme;Urheber', ['de 1', 'fr 2', '~und 3', 'by 4']],
    ['Fichier;Nom;Réponse (en);Crédit', ['und 1', 'en 2', 'by 3']],
    ['nom du fichier;nom;autres noms', ['und 1', '~und 2']],
    ['Image File Name;Correct Answer;Also accept;Photographer', ['und 1', '~und 2', 'by 3']],
    ['archivo;nombre;sinónimos;autor', ['und 1', '~und 2', 'by 3']],
    ['IMAGE;name_pt-BR;name-fr;name[es];Alias: de', ['pt 1', 'fr 2', 'es 3', '~de 4']],
    ['image;name_zh-Hans;name_es-419', ['zh 1', 'es 2']],
    ['picture;French name;Nom (allemand);name_english', ['fr 1', 'de 2', 'en 3']],
    ['file;français;English;it', ['fr 1', 'en 2', 'it 3']],
    ['file_name;FileName fr;name', ['und 2']],
    ['Bilddatei;Objekt;Künstler', ['und 1', 'by 2']],
    ['Datei;Objekt;Name', ['und 2']],
    ['Datei;Wort;Foto von', ['und 1']],
    ['Nom du fichier;Réponse;Autres réponses', ['und 1', '~und 2']],
    ['Dateipfad;Antwort;Weitere Antworten', ['und 1', '~und 2']],
    ['Nombre del archivo;Respuesta;Otras respuestas', ['und 1', '~und 2']],
  ] as const) {
    const separator = header.includes(';') ? ';' : ','
    const columns = header.split(separator)
    const at = columns.findIndex((title) => /file|datei|fichier|archivo|image|picture/i.test(title))
    const cells = columns.map((_, place) => (place === at ? 'a.jpg' : String(place)))
    const table = read(`${header}\n${cells.join(separator)}\n`)
    assert.deepEqual([table.said, table.rejected], [[['a.jpg', ...said]], []], header)
  }
})

test('a column that is not known is noted, with the nearest that is', () => {
  assert.deepEqual(read('Notes;file;nmae;licens;Sternzeichen;name_klingon\nx;a.jpg;y;z;;\n').noted, [
    'The column "Notes" was passed over. It has no meaning here.',
    'The column "nmae" was passed over. Did you mean "name"?',
    'The column "licens" was passed over. Did you mean "licence"?',
    'The column "Sternzeichen" was passed over. It has no meaning here.',
    'The column "name_klingon" was passed over. "klingon" is not a language code: write "name_fr".',
  ])
})

test('numbers, dates and amounts are texts as they stand', () => {
  const { said } = read('file;name\n1.jpg;1984\n2.jpg;1,984\n3.jpg;007\n4.jpg;3-4\n')
  assert.deepEqual(
    said.map(([, name]) => name),
    ['und 1984', 'und 1,984', 'und 007', 'und 3-4'],
  )
})

test('rows of files and names are read without a line of titles', () => {
  for (const separator of [',', ';', '\t'])
    assert.deepEqual(read(`\na.jpg${separator}ant${separator}emmet~pismire\nb.PNG${separator}bee\n`), {
      said: [
        ['a.jpg', 'und ant', '~und emmet', '~und pismire'],
        ['b.PNG', 'und bee'],
      ],
      rejected: [],
      noted: [],
    })
})

test('names in one cell are separated as aliases are, and by a stroke with spaces', () => {
  assert.deepEqual(
    read('file,name\na.jpg,ant; emmet\nb.jpg,bee|honeybee\nc.jpg,cat / puss\nd.jpg,AC/DC\ne.jpg,Tom &amp; Jerry\n')
      .said,
    [
      ['a.jpg', 'und ant', 'und emmet'],
      ['b.jpg', 'und bee', 'und honeybee'],
      ['c.jpg', 'und cat', 'und puss'],
      ['d.jpg', 'und AC/DC'],
      ['e.jpg', 'und Tom &amp; Jerry'],
    ],
  )
})

test('aliases in one cell are separated by ~, | or ;', () => {
  assert.deepEqual(read('file,aliases\na.jpg,emmet~pismire | formic;ant\n').said, [
    ['a.jpg', '~und emmet', '~und pismire', '~und formic', '~und ant'],
  ])
})

test('a guarded formula is the text behind its apostrophe, and another apostrophe stays', () => {
  assert.deepEqual(read("file,name\n'-a.jpg,'=1+1\nb.jpg,'Oumuamua\n").said, [
    ['-a.jpg', 'und =1+1'],
    ['b.jpg', "und 'Oumuamua"],
  ])
})

test('lines above the columns are a title of the table', () => {
  const { said, rejected } = read('Table 1\n\nOur zoo;;\nfile;name;credit\na.jpg;ant;Ann\n')
  assert.deepEqual([said, rejected], [[['a.jpg', 'und ant', 'by Ann']], []])
})

test('a name that is too long costs its row, and control and direction characters are left out', () => {
  const { said, rejected } = read(`file,name\na.jpg,${'x'.repeat(201)}\nb.jpg,\u202Eeeb\u202C\u200B\u0007\n`)
  assert.deepEqual(said, [['b.jpg', 'und eeb']])
  assert.deepEqual(rejected, [
    `Line 2: name is longer than 200 characters ("${'x'.repeat(30)}…"): shorten it | The row`,
  ])
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
        ['a.jpg', 'und a "big", red ant'],
        ['b.jpg', 'und 12" bee'],
      ],
      [],
    ],
  )
})

test('an inventory number names the file where no column of files does', () => {
  const museum = 'Collection;;\nas of May;;\n;;\nInventarnummer;Bezeichnung;Künstler\nINV_0001;jug;Ann\n'
  assert.deepEqual(read(museum), { said: [['INV_0001', 'und jug', 'by Ann']], rejected: [], noted: [] })
  assert.deepEqual(read('Inventarnummer;Datei;Name\n7;a.jpg;ant\n').said, [['a.jpg', 'und ant']])
  assert.deepEqual(read('Nr.,Wort\n1,Apfel\n').said, [['1', 'und Apfel']])
})

test('an error of the spreadsheet names nothing', () => {
  const { said, rejected } = read('file;name\na.jpg;#N/A\nb.jpg;#BEZUG!\nc.jpg;#1\n')
  assert.deepEqual(said, [['c.jpg', 'und #1']])
  assert.deepEqual(rejected, [
    'Line 2: name is an error of the spreadsheet (#N/A): type the text in its place | The row',
    'Line 3: name is an error of the spreadsheet (#BEZUG!): type the text in its place | The row',
  ])
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
    noted: [],
    said: [],
    rejected: ['The first line must name the columns, one of them "file", as file,name_en,name_fr does | The file'],
  })
  for (const text of ['', '\n\n', 'file,name\n', 'sep=;'])
    assert.deepEqual(read(text), { said: [], rejected: [], noted: [] }, text)
})

test('many broken rows end the reading', () => {
  const { said, rejected } = read(`file,name\n${'a.jpg,"x" y\n'.repeat(500)}b.jpg,bee\n`)
  assert.deepEqual(
    [said, rejected.length, rejected.at(-1)],
    [[], 102, 'Line 102: too many quotes do not match | The rest of the file'],
  )
})
