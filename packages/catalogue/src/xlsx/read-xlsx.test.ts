import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readItemsCsv } from '../sidecar/items-csv.ts'
import { readTable } from '../sidecar/read-table.ts'
import { type Crafted, craftZip } from '../testing/craft-zip.ts'

const fixture = (name: string) => readTable(readFileSync(new URL(`../testing/xlsx/${name}`, import.meta.url)))

const linesOf = async (reading: ReturnType<typeof readTable>) => {
  const table = await reading
  return table.ok ? table.text.split('\n').slice(0, -1) : table.detail
}

const ZOO = [
  'file\tname_en\tname_fr\taliases_en\tcredit',
  'lion.jpg\tlion\tlion\tbig cat~king\tAnn',
  'owl.jpg\towl\thibou\t\tBob',
  'tüte.jpg\t"bag & ""sack"""\tsac <été>',
]

test('the spreadsheets of several programs say the same', async () => {
  for (const name of [
    'openpyxl.xlsx',
    'openpyxl-extras.xlsx',
    'xlsxwriter.xlsx',
    'xlsxwriter-inline.xlsx',
    'sheetjs-strings.xlsx',
  ])
    assert.deepEqual(await linesOf(fixture(name)), ZOO, name)
  assert.deepEqual(await linesOf(fixture('exceljs.xlsx')), [...ZOO, 'x.jpg\tfile'])
  assert.deepEqual(await linesOf(fixture('hucre.xlsx')), ['file\tname_en', 'lion.jpg\tlion', 'owl.jpg\towl'])
})

test('numbers, dates and times are texts as people write them, and a format keeps its zeros', async () => {
  const values = '1984 0.3 1969-07-20 2024-02-29_14:30 09:05 TRUE  1000000000000000 -40 007 44'
  assert.deepEqual(
    (await linesOf(fixture('openpyxl-values.xlsx'))).slice(1),
    values.split(' ').map((value, at) => `${at}.jpg${value && `\t${value.replace('_', ' ')}`}`),
  )
  assert.deepEqual(await linesOf(fixture('openpyxl-1904.xlsx')), ['file\tname', 'a.jpg\t2001-09-09'])
})

test('a formula counts with the result that was saved, and one without is noted', async () => {
  const lines = ['file\tname', 'lion.jpg\tlion', 'owl.jpg\t#N/A', 'ant.jpg\tant', 'bee.jpg\tbee']
  assert.deepEqual(await linesOf(fixture('xlsxwriter-formulas.xlsx')), lines)
  const values = await fixture('openpyxl-values.xlsx')
  assert.match(values.ok ? (values.notes[0]?.detail ?? '') : '', /^1 formulas were saved without a result/)
})

test('a title above, a merged cell, gaps and a table with a chart are read', async () => {
  assert.deepEqual(await linesOf(fixture('openpyxl-merged.xlsx')), [
    'Our zoo',
    'file\tname\tcredit',
    'lion.jpg\tlion\tAnn',
    'owl.jpg\towl\tAnn',
    'ant.jpg\tant\tBob',
  ])
  const gaps = ['', '', '\tfile\t\tname', '', '', '', '\tlion.jpg\t\tlion']
  assert.deepEqual(await linesOf(fixture('openpyxl-gaps.xlsx')), gaps)
  const table = ['Datei\tName (de)\tUrheber', 'lion.jpg\tLöwe\tAnn', 'owl.jpg\tEule\tBob']
  assert.deepEqual(await linesOf(fixture('xlsxwriter-table.xlsx')), table)
  assert.deepEqual(await linesOf(fixture('openpyxl-empty.xlsx')), [])
})

test('the first visible sheet that names files counts, and the note names the others', async () => {
  const table = await fixture('openpyxl-sheets.xlsx')
  assert.deepEqual(table, {
    ok: true,
    text: 'file\tname\nlion.jpg\tlion\n',
    notes: [{ code: 'sheet_read', detail: 'Only its sheet "Zoo" was read, and not "About", "Birds".' }],
  })
})

test('a spreadsheet in another format or with a password is refused with what to do', async () => {
  for (const [name, sentence] of [
    ['sheetjs.xls', /old Excel spreadsheet \(\.xls\).*save it as \.xlsx/],
    ['sheetjs.xlsb', /binary spreadsheet \(\.xlsb\).*save it as \.xlsx/],
    ['sheetjs.ods', /OpenDocument spreadsheet \(\.ods\).*save it as \.xlsx/],
    ['locked.xlsx', /locked with a password: save it without one/],
  ] as const) {
    const table = await fixture(name)
    assert.equal(table.ok, false, name)
    assert.match(table.ok ? '' : table.detail, sentence)
  }
})

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const cellsOf = (...rows: readonly string[]) => `<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData></worksheet>`
const row = (...texts: readonly string[]) =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const HEAD = row('file', 'name')

const WORKBOOK = `<workbook ${MAIN} xmlns:r="${RELATED}"><sheets><sheet name="Zoo" sheetId="1" r:id="r1"/></sheets></workbook>`
const relation = (kind: string, target: string, id = 'r1', mode = '') =>
  `<Relationship Id="${id}" Type="${RELATED}/${kind}" Target="${target}" ${mode}/>`

const craft = (
  sheet: string,
  { relations = relation('worksheet', 'worksheets/sheet1.xml'), others = [] as Crafted[] } = {},
) =>
  craftZip([
    { name: 'xl/workbook.xml', content: WORKBOOK },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations}</Relationships>` },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...others,
  ])

const LION = ['file\tname', 'lion.jpg\tlion']

test('cells without places, prefixed elements and absolute paths are read', async () => {
  assert.deepEqual(await linesOf(readTable(craft(cellsOf(HEAD, row('lion.jpg', 'lion'))))), LION)
  const prefixed = cellsOf(HEAD, row('lion.jpg', 'lion'))
    .replace('xmlns=', 'xmlns:x=')
    .replace(/(<\/?)(?=\w)/g, '$1x:')
  assert.deepEqual(await linesOf(readTable(craft(prefixed))), LION)
  const relations = relation('worksheet', '/xl/worksheets/sheet1.xml')
  assert.deepEqual(await linesOf(readTable(craft(cellsOf(HEAD, row('lion.jpg', 'lion')), { relations }))), LION)
})

test('line ends in a cell are spaces, and escaped signs and readings aloud are no letters', async () => {
  const spoken = '<row><c t="s"><v>0</v></c><c t="str"><v>a_x0009_b\nc</v></c></row>'
  const strings = '<sst><si><t>lion</t><rPh sb="0" eb="1"><t>raion</t></rPh><r><t>.jpg</t></r></si></sst>'
  const relations =
    relation('worksheet', 'worksheets/sheet1.xml') + relation('sharedStrings', 'sharedStrings.xml', 'r2')
  const others = [{ name: 'xl/sharedStrings.xml', content: strings }]
  assert.deepEqual(await linesOf(readTable(craft(cellsOf(HEAD, spoken), { relations, others }))), [
    'file\tname',
    'lion.jpg\ta b c',
  ])
})

test('what lies outside of the spreadsheet is never opened', async () => {
  const outside = relation('worksheet', 'https://example.org/sheet.xml', 'r1', 'TargetMode="External"')
  assert.deepEqual(await linesOf(readTable(craft(cellsOf(HEAD), { relations: outside }))), [])
  const above = relation('worksheet', '../../../../etc/passwd')
  assert.deepEqual(await linesOf(readTable(craft(cellsOf(HEAD), { relations: above }))), [])
  const entity = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${cellsOf(row('&e;'))}`
  assert.match(String(await linesOf(readTable(craft(entity)))), /damaged/)
})

test('a spreadsheet that is damaged, no spreadsheet, or far too large is refused in a sentence', async () => {
  const large = cellsOf(HEAD, `<row r="99999999">${row('a', 'b').slice(5)}`)
  const shared = `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`
  const relations = relation('worksheet', 'worksheets/sheet1.xml') + relation('sharedStrings', 's.xml', 'r2')
  const many = cellsOf('<row><c t="s"><v>0</v></c></row>'.repeat(1_000))
  const bomb = craft(`<worksheet>${' '.repeat(65 * 2 ** 20)}</worksheet>`)
  for (const [bytes, sentence] of [
    [craft(cellsOf(HEAD)).subarray(0, 300), /damaged/],
    [craft('<worksheet><sheetData>'), /damaged/],
    [craft(large), /larger than a table/],
    [craft(many, { relations, others: [{ name: 'xl/s.xml', content: shared }] }), /larger than a table/],
    [bomb, /larger than a table/],
    [craftZip([{ name: 'lion.jpg', content: 'x' }]), /no Excel spreadsheet/],
    [craftZip([{ name: 'xl/workbook.bin', content: 'x' }]), /binary spreadsheet/],
    [craftZip([{ name: 'Index/Document.iwa', content: 'x' }]), /table of Numbers/],
  ] as const) {
    const table = await readTable(bytes)
    assert.match(table.ok ? 'read' : table.detail, sentence)
  }
})

test('rows of a spreadsheet are rows of items, with the line of each as its number', async () => {
  const rejected: string[] = []
  const table = await readTable(craft(cellsOf(HEAD, row('lion.jpg', 'lion'), '<row/>', row('', 'owl'))))
  const report = { reject: (problem: string) => void rejected.push(problem), note: () => undefined }
  const rows = readItemsCsv(table.ok ? table.text : '', 'en', report)
  assert.deepEqual(
    rows.map(({ file, item }) => [file, item.names[0]?.text]),
    [['lion.jpg', 'lion']],
  )
  assert.deepEqual(rejected, ['Line 4: file is empty'])
})
