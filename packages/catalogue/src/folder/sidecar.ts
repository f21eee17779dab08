import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reporter } from '../draft.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import type { Reject } from './fields.ts'
import { readItemsCsv } from './items-csv.ts'
import { readPackJson } from './pack-json.ts'
import { NO_SIDECAR, type Sidecar } from './sidecar-types.ts'

const UNKNOWN_ENCODING = `Its letters can't be read. The file was ignored: save it as UTF-8 (in a spreadsheet "CSV UTF-8") and import again.`

const readBytes = async (file: string): Promise<Buffer | null> => {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The text of a sidecar; null where there is none, or none that can be read. */
const readText = async (file: string, path: string, { refuse, note }: Reporter): Promise<string | null> => {
  let decoded: DecodedText | null
  try {
    const bytes = await readBytes(file)
    if (bytes === null) return null
    decoded = decodeText(bytes)
  } catch (error) {
    refuse({ path, code: 'sidecar_invalid', detail: `It can't be read (${(error as NodeJS.ErrnoException).code}).` })
    return null
  }
  if (decoded === null) refuse({ path, code: 'encoding_unknown', detail: UNKNOWN_ENCODING })
  else if (decoded.encoding !== 'UTF-8')
    note({ path, detail: `It was read as ${decoded.encoding}: if names have wrong letters, save it as UTF-8.` })
  return decoded?.text ?? null
}

/** Reads pack.json and items.csv of a folder. What does not make sense is refused, and the file names stand in its place. */
export const readSidecar = async (root: string, folder: string, reporter: Reporter): Promise<Sidecar> => {
  const pathOf = (name: string) => (folder ? `${folder}/${name}` : name)
  const textOf = (name: string) => readText(join(root, folder, name), pathOf(name), reporter)
  const rejectIn =
    (name: string): Reject =>
    (problem, ignored) => {
      const detail = `${problem}. ${ignored} was ignored: correct it and import again.`
      reporter.refuse({ path: pathOf(name), code: 'sidecar_invalid', detail })
    }
  const json = await textOf('pack.json')
  const csv = await textOf('items.csv')
  const pack = json === null ? NO_SIDECAR : readPackJson(json, rejectIn('pack.json'))
  const rows = csv === null ? [] : readItemsCsv(csv, pack.language, rejectIn('items.csv'))
  return { ...pack, items: new Map([...pack.items, ...rows]) }
}
