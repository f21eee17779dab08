import { fold } from './fold.ts'
import { keyOf } from './names.ts'

/** What a file name says: the answer, other names for it, and which picture of that answer it is (null: the only one). */
export type FileNameReading = {
  readonly answer: string
  readonly aliases: readonly string[]
  readonly copy: number | null
}

const EXTENSION = /\.\p{L}[\p{L}\p{N}]{0,4}$/u
const COPY = /^(?<name>.*?)\s*(?:\((?<counted>\d{1,3})\)|[-_](?<numbered>\d{1,2}))$/su

// F-16 is an aeroplane; a lone letter is no answer that has a sixteenth picture.
const isWholeName = (text: string): boolean => fold(text) !== '' && !/^\p{Script=Latin}$/u.test(fold(text))

const splitCopy = (stem: string): { name: string; copy: number | null } => {
  const found = COPY.exec(stem)?.groups
  const [name = '', copy] = [found?.name, found?.counted ?? found?.numbered]
  return copy === undefined || !isWholeName(name) ? { name: stem, copy: null } : { name, copy: Number(copy) }
}

// PolarBear and USAFlag are two words each; iPhone, McDonald and DVDs are one. Who types spaces needs no help.
const splitCamelCase = (text: string): string =>
  /\s/u.test(text)
    ? text
    : text.replace(/(?<=\p{L}\p{Ll})(?<!\bMc)(?=\p{Lu})/gu, ' ').replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu, ' ')

const readPart = (part: string): string =>
  splitCamelCase(part.trim())
    .replace(/[_.\-\s]+/gu, ' ')
    .trim()

const isFirst = (name: string, place: number, names: readonly string[]): boolean =>
  names.findIndex((other) => keyOf(fold(other)) === keyOf(fold(name))) === place

/**
 * Reads `PolarBear~white bear (2).jpg`: the extension is dropped, `_ - .` and camelCase become spaces, `~` separates names, a
 * last `(2)`, `-02` or `_3` is another picture of the same answer. The answer is empty when nothing in it can be typed.
 */
export const readFileName = (fileName: string): FileNameReading => {
  const { name, copy } = splitCopy(fileName.toWellFormed().normalize('NFC').replace(EXTENSION, '').trim())
  const parts = name.split('~').map(readPart)
  const [answer = '', ...aliases] = parts.filter((part) => fold(part) !== '').filter(isFirst)
  return { answer, aliases, copy }
}
