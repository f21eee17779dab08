import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTable } from '../sidecar/read-table.ts'
import { type CraftedXlsx, craftXlsx } from '../testing/craft-xlsx.ts'
import { craftZip } from '../testing/craft-zip.ts'

const linesOf = async (bytes: Buffer): Promise<string[] | string> => {
  const table = await readTable(bytes)
  return table.ok ? table.text.trimEnd().split('\n') : table.detail
}

const text = (place: string, said: string) => `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`
const HEAD = `<row r="1">${text('A1', 'file')}${text('B1', 'name')}</row>`
const rows = (...inside: readonly string[]) => `<sheetData>${HEAD}${inside.join('')}</sheetData>`
const lion = (cell: string) => rows(`<row r="2">${text('A2', 'lion.jpg')}${cell}</row>`)
const formats = (format: string) =>
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>`
const LION = ['file\tname', 'lion.jpg\tlion']
const named = (name: string) => ['file\tname', `lion.jpg\t${name}`]

/** Spreadsheets as programs save them: what is odd about each, and what it says. */
const READ: readonly (readonly [string, CraftedXlsx, readonly string[]])[] = [
  ['texts in its cells', { sheet: lion(text('B2', 'lion')) }, LION],
  [
    'the marks of Excel',
    {
      sheet: `<sheetPr/><dimension ref="A1:B2"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="20"/></cols><sheetData><row r="1" spans="1:2" ht="15.75" customHeight="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2" spans="1:2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
      strings:
        '<si><t>file</t></si><si><t>name</t></si><si><t>lion.jpg</t></si><si><t xml:space="preserve"> lion </t></si>',
    },
    LION,
  ],
  ['the strict format', { sheet: lion(text('B2', 'lion')), isStrict: true }, LION],
  [
    'the empty cells of LibreOffice',
    {
      sheet: `${lion(text('B2', 'lion')).replace('</sheetData>', '')}${Array.from({ length: 200 }, (_, at) => `<row r="${at + 3}" customFormat="false" ht="12.8" hidden="false"><c r="A${at + 3}" s="0"/><c r="XFD${at + 3}" s="0"/></row>`).join('')}</sheetData>`,
    },
    LION,
  ],
  [
    'the thousand rows of Google Sheets',
    {
      sheet: `${lion(text('B2', 'lion')).replace('</sheetData>', '')}${Array.from({ length: 998 }, (_, at) => `<row r="${at + 3}" ht="15.75" customHeight="1"/>`).join('')}</sheetData><drawing r:id="rId1"/>`,
    },
    LION,
  ],
  [
    'the summary that Numbers puts first',
    {
      sheet: `<sheetData><row r="1">${text('A1', 'This document was exported from Numbers.')}</row><row r="3">${text('B3', 'Sheet 1')}</row></sheetData>`,
      workbook:
        '<sheet name="Export Summary" sheetId="1" r:id="r1"/><sheet name="Sheet 1 - Table 1" sheetId="2" r:id="r4"/>',
      others: [{ name: 'xl/worksheets/sheet2.xml', content: `<worksheet>${lion(text('B2', 'lion'))}</worksheet>` }],
    },
    LION,
  ],
  [
    'a title above that is merged',
    {
      sheet: `<sheetData><row r="1">${text('A1', 'Our zoo')}<c r="B1"/></row><row r="2">${text('A2', 'file')}${text('B2', 'name')}</row><row r="3">${text('A3', 'lion.jpg')}${text('B3', 'lion')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`,
    },
    ['Our zoo', ...LION],
  ],
  [
    'letters in several fonts',
    {
      sheet: lion('<c r="B2" t="s"><v>0</v></c>'),
      strings: '<si><r><rPr><b/></rPr><t>li</t></r><r><t>on</t></r></si>',
    },
    LION,
  ],
  ['a name that a formula makes', { sheet: lion('<c r="B2" t="str"><f>LOWER(C2)</f><v>lion</v></c>') }, LION],
  ['a formula that failed', { sheet: lion('<c r="B2" t="e"><f>VLOOKUP(A2,C:D,2)</f><v>#N/A</v></c>') }, named('#N/A')],
  ['a year', { sheet: lion('<c r="B2"><v>1984</v></c>') }, named('1984')],
  ['a day', { sheet: lion('<c r="B2" s="1"><v>45351</v></c>'), styles: formats('dd/mm/yyyy') }, named('2024-02-29')],
  ['a day that its cell says itself', { sheet: lion('<c r="B2" t="d"><v>2024-02-29</v></c>') }, named('2024-02-29')],
  [
    'a number with zeros in front',
    { sheet: lion('<c r="B2" s="1"><v>7</v></c>'), styles: formats('000') },
    named('007'),
  ],
  ['a truth', { sheet: lion('<c r="B2" t="b"><v>1</v></c>') }, named('TRUE')],
  [
    'a name in Arabic',
    { sheet: `<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>${lion(text('B2', 'أسد'))}` },
    named('أسد'),
  ],
  [
    'signs that XML escapes',
    { sheet: lion(text('B2', 'fish &amp; chips &lt;3 &#8211; yes')) },
    named('fish & chips <3 – yes'),
  ],
  ['a picture in colours', { sheet: lion(text('B2', 'lion 🦁')) }, named('lion 🦁')],
  [
    'a row that a filter hides',
    { sheet: rows(`<row r="2" hidden="1">${text('A2', 'lion.jpg')}${text('B2', 'lion')}</row>`) },
    LION,
  ],
  [
    'links and comments',
    {
      sheet: `${lion(text('B2', 'lion'))}<hyperlinks><hyperlink ref="A2" r:id="rId9"/></hyperlinks><legacyDrawing r:id="rId2"/>`,
    },
    LION,
  ],
  ['macros', { sheet: lion(text('B2', 'lion')), others: [{ name: 'xl/vbaProject.bin', content: 'x' }] }, LION],
  [
    'sheets that are hidden',
    {
      sheet: lion(text('B2', 'secret')),
      workbook: '<sheet name="Old" sheetId="1" state="veryHidden" r:id="r1"/><sheet name="Zoo" sheetId="2" r:id="r4"/>',
      others: [{ name: 'xl/worksheets/sheet2.xml', content: `<worksheet>${lion(text('B2', 'lion'))}</worksheet>` }],
    },
    LION,
  ],
]

/** Signs that XML allows and no text has: an en dash that lost its code page, and what follows the tilde. */
const CONTROLS = '\x7F\x96'

test('a spreadsheet with control characters in its styles and texts is read', async () => {
  const bytes = craftXlsx({
    sheet: lion('<c r="B2" t="s"><v>0</v></c>'),
    strings: `<si><t>lion${CONTROLS}</t></si>`,
    styles: `<cellStyles><cellStyle name="${CONTROLS}" xfId="0"/></cellStyles>`,
  })
  assert.deepEqual(await linesOf(bytes), named(`lion${CONTROLS}`))
})

test('a spreadsheet without the folder xl is read', async () => {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
  const bytes = craftZip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/workbook.xml" ContentType="${main}"/></Types>`,
    },
    { name: 'workbook.xml', content: '<workbook><sheets><sheet name="Zoo" sheetId="1" r:id="a"/></sheets></workbook>' },
    {
      name: '_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="a" Type="x/worksheet" Target="sheet1.xml"/></Relationships>',
    },
    { name: 'sheet1.xml', content: `<worksheet>${lion(text('B2', 'lion'))}</worksheet>` },
  ])
  assert.deepEqual(await linesOf(bytes), LION)
})

for (const [what, sheet, expected] of READ)
  test(`a spreadsheet with ${what} is read`, async () => assert.deepEqual(await linesOf(craftXlsx(sheet)), expected))

const whole = craftXlsx({ sheet: lion(text('B2', 'lion')) })
const compound = (...names: readonly string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])

const REFUSED: readonly (readonly [string, Buffer, RegExp])[] = [
  ['an old .xls under a new name', compound('Root Entry', 'Workbook'), /old Excel spreadsheet.*save it as \.xlsx/],
  ['a password', compound('EncryptedPackage', 'EncryptionInfo'), /password/],
  [
    'an OpenDocument under a new name',
    craftZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
      { name: 'content.xml', content: '<x/>' },
    ]),
    /OpenDocument spreadsheet.*save it as \.xlsx/,
  ],
  ['a letter in its place', craftZip([{ name: 'word/document.xml', content: '<x/>' }]), /no Excel spreadsheet/],
  ['slides in its place', craftZip([{ name: 'ppt/presentation.xml', content: '<x/>' }]), /no Excel spreadsheet/],
  ['its end cut off', whole.subarray(0, -60), /damaged/],
  ['its first half alone', whole.subarray(0, whole.length / 2), /damaged/],
  ['a hole in it', Buffer.concat([whole.subarray(0, 400), Buffer.alloc(200), whole.subarray(600)]), /damaged/],
  ['locked parts', craftZip([{ name: 'xl/workbook.xml', content: 'x', flags: 1 }]), /damaged|locked|password/],
  [
    'a table of a web page in its place',
    Buffer.from(
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>file</td><td>name</td></tr></table></html>',
    ),
    /a web page.*save it as \.xlsx/,
  ],
  [
    'the XML of Excel 2003 in its place',
    Buffer.from(
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    /XML spreadsheet.*save it as \.xlsx/,
  ],
  ['a document to print in its place', Buffer.from('%PDF-1.4\n1 0 obj\nendobj\n'), /PDF.*save it as \.xlsx/],
]

for (const [what, bytes, sentence] of REFUSED)
  test(`a spreadsheet with ${what} is refused in a sentence`, async () =>
    assert.match(String(await linesOf(bytes)), sentence))
