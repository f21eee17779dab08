import type { Note } from '../draft.ts'
import type { PictureIndex } from './picture-index.ts'
import type { SidecarItem, SidecarRow } from './sidecar-types.ts'

/** The rows of one file, a pack.json or an items.csv, and the folder that it lies in. */
type SidecarTable = { readonly folder: string; readonly path: string; readonly rows: readonly SidecarRow[] }

const namesWhole = (path: string, written: string): boolean =>
  path
    .normalize('NFC')
    .toLowerCase()
    .endsWith(
      written
        .normalize('NFC')
        .toLowerCase()
        .replace(/^.*[\\/]/, ''),
    )

/** The pictures that a cell means: one, or each of several with commas between them. */
const findAll = (pictures: PictureIndex, folder: string, written: string): readonly string[] => {
  const whole = pictures.find(folder, written)
  const parts = written.split(/[,;|]/).map((part) => part.trim())
  if (whole.length > 0 || parts.length === 1) return whole
  const found = parts.map((part) => pictures.find(folder, part))
  return found.every(({ length }) => length > 0) ? found.flat() : []
}

/**
 * What a table says of each picture, by its path; a row with the whole file name counts before one without the extension. A row that
 * means no picture is noted with the nearest that has no row.
 */
export const matchRows = (
  { folder, path: table, rows }: SidecarTable,
  pictures: PictureIndex,
  note: (note: Note) => void,
): Map<string, SidecarItem> => {
  const items = new Map<string, SidecarItem>()
  const unmatched: SidecarRow[] = []
  for (const row of rows) {
    const found = findAll(pictures, folder, row.file)
    if (found.length === 0) unmatched.push(row)
    for (const path of found) if (!items.has(path) || namesWhole(path, row.file)) items.set(path, row.item)
  }
  for (const { file, line } of unmatched) {
    const near = pictures.nearest(folder, file, (path) => items.has(path))
    const advice = near === null ? 'compare the file names' : `did you mean "${near}"?`
    const detail = `Line ${line()}: there is no picture "${file}"; ${advice}${near === null ? '.' : ''}`
    note({ path: table, code: 'no_such_picture', detail })
  }
  return items
}
