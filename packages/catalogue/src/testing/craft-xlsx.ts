import { type Crafted, craftZip } from './craft-zip.ts'

/** A spreadsheet: the XML of its first sheet, and what is odd about it. */
export type CraftedXlsx = {
  readonly sheet: string
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
  readonly others?: readonly Crafted[]
  /** Where the words of the format are defined: the strict variant of Excel has others. */
  readonly isStrict?: boolean
}

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const PARTS = [
  ['r1', 'worksheet', 'worksheets/sheet1.xml'],
  ['r2', 'sharedStrings', 'sharedStrings.xml'],
  ['r3', 'styles', 'styles.xml'],
  ['r4', 'worksheet', 'worksheets/sheet2.xml'],
] as const

/** A spreadsheet as a program saves it. `sheet` and the others are the inside of their roots. */
export const craftXlsx = ({
  sheet,
  strings = '',
  styles = '',
  workbook,
  others = [],
  isStrict,
}: CraftedXlsx): Buffer => {
  const { main, relations } = isStrict ? STRICT : TRANSITIONAL
  const related = PARTS.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  const root = (name: string, inside: string) =>
    `${XML}<${name} xmlns="${main}" xmlns:r="${relations}">${inside}</${name}>`
  return craftZip([
    { name: '[Content_Types].xml', content: `${XML}<Types/>` },
    {
      name: 'xl/workbook.xml',
      content: root('workbook', `<sheets>${workbook ?? '<sheet name="Zoo" sheetId="1" r:id="r1"/>'}</sheets>`),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}">${related.join('')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: root('worksheet', sheet) },
    { name: 'xl/sharedStrings.xml', content: root('sst', strings) },
    { name: 'xl/styles.xml', content: root('styleSheet', styles) },
    ...others,
  ])
}
