import { walkXml } from './walk-xml.ts'

/** How a number is shown that is no plain one: as a day or a time, or with zeros before it. */
export type CellFormat = 'date' | { readonly digits: number } | null

const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

const isBuiltInDate = (id: number): boolean => BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last)

/** What of a format's code is written as it stands: texts, single signs, colours and currencies; not a length of time, as `[h]`. */
const LITERAL = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi

const formatOf = (code: string): CellFormat => {
  const signs = code.replace(LITERAL, '').split(';')[0] ?? ''
  if (/^0{2,}$/.test(signs)) return { digits: signs.length }
  return !/general/i.test(signs) && /[dyhsm]/i.test(signs) ? 'date' : null
}

/** The formats of cells by the number that a cell gives as its style. */
export const readCellFormats = (styles: string): readonly CellFormat[] => {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let isInCells = false
  walkXml(styles, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') isInCells = true
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name !== 'xf' || !isInCells) return
      const id = Number(numFmtId)
      formats.push(isBuiltInDate(id) ? 'date' : formatOf(codes.get(id) ?? ''))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return formats
}

const DAY_MS = 86_400_000
/** The day before the first of each calendar, in days since 1970; Excel's first has a 29 February 1900 that never was. */
const EPOCHS = { from1900: -25_569, from1904: -24_107 }
const LEAP_DAY_1900 = 60

/** A day as `2024-05-31`, a time as `14:30`, or both. */
const writeDate = (serial: number, is1904: boolean): string | null => {
  const shift = !is1904 && serial < LEAP_DAY_1900 ? 1 : 0
  const days = serial + shift + (is1904 ? EPOCHS.from1904 : EPOCHS.from1900)
  const at = new Date(Math.round((days * DAY_MS) / 1000) * 1000)
  if (Number.isNaN(at.getTime()) || serial < 0) return null
  const [day = '', time = ''] = at.toISOString().split('T')
  const clock = time.slice(0, 5)
  if (serial < 1) return clock
  return Number.isInteger(serial) ? day : `${day} ${clock}`
}

/** A number of a cell as its text: without the noise of binary fractions, with its zeros, a date as people sort it. */
export const writeNumber = (written: string, format: CellFormat, is1904: boolean): string => {
  const value = Number(written)
  if (written.trim() === '' || !Number.isFinite(value)) return written.trim()
  if (format === 'date') return writeDate(value, is1904) ?? written
  const text = String(Number(value.toPrecision(15)))
  return format === null ? text : text.padStart(format.digits, '0')
}
