import { buffer } from 'node:stream/consumers'
import { zipOf } from '../export/zip.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Signs that mean something in XML; signs that XML can't hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** What reads as the number of a sign is written by the number of its first one. */
const escapeCell = (text: string): string => escapeXml(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'))

const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

const cell = (text: string, row: number, column: number): string =>
  text === ''
    ? ''
    : `<c r="${columnName(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`

/** Hides the column of this title. */
const hide = ([titles = []]: readonly (readonly string[])[], title: string): string => {
  const at = titles.indexOf(title) + 1
  return at > 0 ? `<cols><col min="${at}" max="${at}" width="22" hidden="1" customWidth="1"/></cols>` : ''
}

const sheet = (rows: readonly (readonly string[])[], hidden: string): string => {
  const lines = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`,
  )
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `${XML}<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultColWidth="22" defaultRowHeight="15"/>${hide(rows, hidden)}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

const RELATIONS = (kind: string, target: string): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`
const WORKBOOK = `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="items" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** An Excel spreadsheet of one sheet, in which every cell is a text and none a formula; the same cells make the same bytes. */
export const writeXlsx = (rows: readonly (readonly string[])[], hidden = ''): Promise<Buffer> => {
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet(rows, hidden),
  }
  return buffer(zipOf(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) }))))
}
