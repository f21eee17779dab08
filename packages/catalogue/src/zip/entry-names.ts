import { isUtf8 } from 'node:buffer'
import { type Entry, getFileNameLowLevel } from 'yauzl'
import { decodeName, guessEncoding, type OldEncoding } from '../folder/decode-names.ts'

const UTF8_FLAG = 0x800
/** The extra field in which Info-ZIP writes the name as UTF-8. */
const UNICODE_PATH = 0x7075

/** Whether an entry says that its name is UTF-8. */
const saysUtf8 = ({ generalPurposeBitFlag, extraFields }: Entry): boolean =>
  (generalPurposeBitFlag & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)

const REPLACED = '\ufffd'

/** The encoding of names that are neither UTF-8 nor say so: all names of an archive have the same one. */
export const encodingOf = (entries: readonly Entry[]): OldEncoding | null =>
  guessEncoding(
    entries
      .filter((entry) => !saysUtf8(entry))
      .map(({ fileNameRaw }) => fileNameRaw)
      .filter((name) => !isUtf8(name)),
  )

/**
 * The name of an entry, with `/` between its parts: as UTF-8 where it says so or is so, else in the encoding of the archive, else in code page
 * 437. Null where it says that it is UTF-8 and is not.
 */
export const nameOfEntry = (entry: Entry, encoding: OldEncoding | null): string | null => {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
  if (saysUtf8(entry)) {
    const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
    return name.includes(REPLACED) ? null : slashed(name)
  }
  if (isUtf8(fileNameRaw)) return slashed(fileNameRaw.toString())
  if (encoding !== null) return slashed(decodeName(fileNameRaw, encoding))
  return slashed(getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true))
}

/** Programs of Windows wrote backslashes for years, others begin with `./`. */
const slashed = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
