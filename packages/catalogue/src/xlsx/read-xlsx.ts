import { posix } from 'node:path'
import { linesOf } from '../sidecar/csv-rows.ts'
import { decodeText, decodeUnicode } from '../sidecar/decode-text.ts'
import { findHeader } from '../sidecar/items-csv.ts'
import { type OpenZip, openZip } from '../zip/read-zip.ts'
import type { ZipLimits } from '../zip/zip-limits.ts'
import { readCellFormats } from './cell-format.ts'
import { readSharedStrings, readSheet, type SheetLines, TooLarge, type Workbook } from './sheet-lines.ts'
import { walkXml } from './walk-xml.ts'

/** A table as text, with what a curator should know of how it was read; or why it is not read, in a sentence. */
export type TableText =
  | { readonly ok: true; readonly text: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly detail: string }

const refuse = (detail: string): TableText => ({ ok: false, detail })

const DAMAGED = 'The spreadsheet is damaged: open it in a spreadsheet program and save it again as .xlsx.'
const TOO_LARGE = 'The spreadsheet is larger than a table of pictures may be: keep the sheet of the pictures alone.'
const NO_WORKBOOK =
  'It is a ZIP and no Excel spreadsheet: save the table as .xlsx or as "CSV UTF-8" in a spreadsheet program.'
const OPEN_DOCUMENT =
  'It is an OpenDocument spreadsheet (.ods), which is not read here: save it as .xlsx or as "CSV UTF-8".'
const BINARY = 'It is a binary spreadsheet (.xlsb), which is not read here: save it as .xlsx or as "CSV UTF-8".'
const NUMBERS = 'It is a table of Numbers, which is not read here: export it as Excel or as CSV.'

/** XML shrinks more than pictures do; what counts is how much there is of it. */
const LIMITS: ZipLimits = { entries: 2_000, fileBytes: 64 * 2 ** 20, totalBytes: 512 * 2 ** 20, ratio: 100_000 }
const MOST_SHEETS = 50

/** The text of a part of the spreadsheet; null where it has none. Throws where it can't be unpacked. */
type ReadPart = (path: string) => Promise<string | null>

class BadPart extends Error {
  readonly isTooLarge: boolean
  constructor(refusal: string) {
    super(refusal)
    this.isTooLarge = refusal.includes('larger')
  }
}

const partReader =
  ({ files, read }: OpenZip): ReadPart =>
  async (path) => {
    const file = files.find((each) => each.path.toLowerCase() === path.toLowerCase())
    if (!file) return null
    if (file.refusal !== null) throw new BadPart(file.refusal)
    const bytes = await read(file)
    // control characters are no sign of another encoding here: styles and cells of Excel have some, and XML says which it allows
    const text = bytes && (decodeUnicode(bytes) ?? decodeText(bytes)?.text ?? null)
    if (text === null) throw new BadPart('damaged')
    return text
  }

const MAIN = /sheet\.(?:macroEnabled\.)?main\+xml|template\.(?:macroEnabled\.)?main\+xml/i

/** Where the workbook is, as the list of contents says. */
const findWorkbook = async (part: ReadPart): Promise<string | null> => {
  const types = await part('[Content_Types].xml')
  let found: string | null = null
  if (types !== null)
    walkXml(types, {
      open: (name, { PartName = '', ContentType = '' }) => {
        if (name === 'Override' && MAIN.test(ContentType)) found = PartName.replace(/^\//, '')
      },
    })
  return found ?? ((await part('xl/workbook.xml')) === null ? null : 'xl/workbook.xml')
}

type Sheet = { readonly name: string; readonly path: string }
type Parts = {
  readonly sheets: readonly Sheet[]
  readonly strings: string | null
  readonly styles: string | null
  readonly is1904: boolean
}

type Relation = { readonly kind: string; readonly path: string }

/** What the workbook refers to within the spreadsheet; what lies outside of it is never opened. */
const readRelations = async (workbook: string, part: ReadPart): Promise<ReadonlyMap<string, Relation>> => {
  const folder = posix.dirname(workbook)
  const xml = await part(posix.join(folder, '_rels', `${posix.basename(workbook)}.rels`))
  const relations = new Map<string, Relation>()
  if (xml !== null)
    walkXml(xml, {
      open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
        if (name !== 'Relationship' || TargetMode === 'External') return
        const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
        relations.set(Id, { kind: posix.basename(Type), path })
      },
    })
  return relations
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

const readParts = async (workbook: string, part: ReadPart): Promise<Parts> => {
  const relations = await readRelations(workbook, part)
  const pathOf = (kind: string) => [...relations.values()].find((each) => each.kind === kind)?.path
  const sheets: Sheet[] = []
  let is1904 = false
  walkXml((await part(workbook)) ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes.date1904)
      if (name !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const relation = relations.get(id)
      if (relation?.kind === 'worksheet') sheets.push({ name: attributes.name ?? '', path: relation.path })
    },
  })
  const read = async (kind: string) => part(pathOf(kind) ?? '')
  return { sheets, strings: await read('sharedStrings'), styles: await read('styles'), is1904 }
}

type ReadSheet = SheetLines & { readonly name: string }

const hasCells = ({ lines }: SheetLines): boolean => lines.some((line) => line.trim() !== '')

const describeUnsolved = ({ unsolved }: SheetLines): string[] =>
  unsolved === 0
    ? []
    : [
        `${unsolved} formulas were saved without a result, and none is calculated here: open the table in a spreadsheet program and save it again.`,
      ]

/** The first sheet that names a column of files counts, else the first with anything in it. */
const choose = (sheets: readonly ReadSheet[]): TableText => {
  const filled = sheets.filter(hasCells)
  const chosen = filled.find(({ lines }) => findHeader(linesOf(lines.join('\n'))) !== null) ?? filled[0]
  if (!chosen) return { ok: true, text: '', notes: [] }
  const others = filled.filter((sheet) => sheet !== chosen).map(({ name }) => `"${name}"`)
  const unread = others.length === 0 ? [] : [`Only its sheet "${chosen.name}" was read, and not ${others.join(', ')}.`]
  return { ok: true, text: `${chosen.lines.join('\n')}\n`, notes: [...unread, ...describeUnsolved(chosen)] }
}

const readWorkbook = async (path: string, part: ReadPart): Promise<TableText> => {
  const { sheets, strings, styles, is1904 } = await readParts(path, part)
  const workbook: Workbook = {
    strings: strings === null ? [] : readSharedStrings(strings),
    formats: styles === null ? [] : readCellFormats(styles),
    is1904,
  }
  const read: ReadSheet[] = []
  for (const { name, path } of sheets.slice(0, MOST_SHEETS)) {
    const xml = await part(path)
    if (xml !== null) read.push({ name, ...readSheet(xml, workbook) })
  }
  return choose(read)
}

/** What a ZIP is that has no workbook in XML. */
const describeOther = ({ files }: OpenZip): string => {
  const has = (pattern: RegExp) => files.some(({ path }) => pattern.test(path))
  if (has(/^xl\/workbook\.bin$/i)) return BINARY
  if (has(/^content\.xml$/i)) return OPEN_DOCUMENT
  return has(/^Index\/.*\.iwa$|^Index\.zip$/i) ? NUMBERS : NO_WORKBOOK
}

const readZip = async (zip: OpenZip): Promise<TableText> => {
  const part = partReader(zip)
  const workbook = await findWorkbook(part)
  return workbook === null || (await part(workbook)) === null
    ? refuse(describeOther(zip))
    : readWorkbook(workbook, part)
}

/** The name of the part that holds a locked spreadsheet, as such a file spells it. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')
const OLD = 'It is an old Excel spreadsheet (.xls), which is not read here: save it as .xlsx or as "CSV UTF-8".'
const WITH_PASSWORD = 'The spreadsheet is locked with a password: save it without one.'

/** Why a file in the container of old Office programs is not read. */
export const describeCompound = (bytes: Buffer): string => (bytes.includes(LOCKED) ? WITH_PASSWORD : OLD)

/**
 * Reads an Excel spreadsheet (.xlsx, .xlsm) as a table with tabs, a line for each row of the sheet: the results of formulas as they were saved, dates as
 * `2024-05-31`. Nothing is evaluated, and nothing outside of the file is opened.
 */
export const readXlsx = async (bytes: Buffer): Promise<TableText> => {
  const opened = await openZip(bytes, LIMITS)
  if (!opened.ok) return refuse(DAMAGED)
  try {
    return await readZip(opened.zip)
  } catch (error) {
    return refuse(error instanceof TooLarge || (error instanceof BadPart && error.isTooLarge) ? TOO_LARGE : DAMAGED)
  } finally {
    opened.zip.close()
  }
}
