import { cleanText, isTooLong, NAME_MAX, type Name, webAddress } from '@pd/core'
import { readLanguage } from './language-words.ts'

/** Where a value stands in a pack.json, from its root. */
export type FieldPath = readonly (string | number)[]

/** Where what is found in a sidecar is reported. */
export type SidecarReport = {
  /** What is wrong, and which part of the sidecar was ignored for that. */
  readonly reject: (problem: string, ignored: string) => void
  /** A sentence about what was passed over. */
  readonly note: (code: string, sentence: string) => void
}
/** For what was read before, or will be read again. */
export const SILENT: SidecarReport = { reject: () => {}, note: () => {} }

/** A value that does not belong where it stands; the message names the place and what belongs there. */
export class InvalidField extends Error {
  readonly path: FieldPath

  constructor(path: FieldPath, problem: string) {
    super(`${path.join('.')}${problem}`)
    this.path = path
  }
}

/** A JSON object whose fields are not checked yet. */
export type Json = Readonly<Record<string, unknown>>

/** The value as an object; throws `InvalidField` for anything else. */
export const asObject = (value: unknown, path: FieldPath): Json => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw new InvalidField(path, ' must be an object')
}

/** A text on one line without spaces around it; null for none. A text whose letters were lost is refused, so that no item is named by it. */
export const asText = (value: unknown, path: FieldPath): string | null => {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') throw new InvalidField(path, ' must be a text')
  if (value.includes('\uFFFD'))
    throw new InvalidField(path, ` lost letters when it was saved ("${value}"): type it again`)
  return cleanText(value) || null
}

/** The text, unless it is too long for a name or title. */
export const asShort = (text: string, path: FieldPath): string => {
  if (!isTooLong(text)) return text
  throw new InvalidField(path, ` is longer than ${NAME_MAX} characters ("${text.slice(0, 30)}…"): shorten it`)
}

/** The value as the code of a language; throws `InvalidField` for anything else. */
export const asLanguage = (locale: string, path: FieldPath): string => {
  const language = readLanguage(locale)
  if (language !== null) return language
  throw new InvalidField(path, `: "${locale}" is not a language code such as "en" or "fr"`)
}

/** A text or a list of texts, none longer than a name; each may hold several, separated by `~`. */
export const asTexts = (value: unknown, path: FieldPath): string[] => {
  const list = Array.isArray(value) ? value : [value]
  return list
    .flatMap((text) => asText(text, path)?.split('~') ?? [])
    .flatMap((text) => (text.trim() ? asShort(text.trim(), path) : []))
}

/** A text, a list of texts, or either by language. */
export const asNames = (value: unknown, language: string, path: FieldPath): Name[] => {
  if (value === undefined || value === null) return []
  if (typeof value === 'string' || Array.isArray(value))
    return asTexts(value, path).map((text) => ({ locale: language, text }))
  return Object.entries(asObject(value, path)).flatMap(([locale, texts]) =>
    asTexts(texts, [...path, locale]).map((text) => ({ locale: asLanguage(locale, path), text })),
  )
}

/** A text, or one by language, that is not parted at `~`. */
export const asLines = (value: unknown, language: string, path: FieldPath): Name[] => {
  const isPlain = value === undefined || value === null || typeof value === 'string'
  const entries = Object.entries(isPlain ? { [language]: value } : asObject(value, path))
  return entries.flatMap(([locale, line]) => {
    const text = asText(line, isPlain ? path : [...path, locale])
    return text === null ? [] : [{ locale: asLanguage(locale, path), text: asShort(text, path) }]
  })
}

/** The address of a page of the web; null for none. */
export const asAddress = (value: unknown, path: FieldPath): string | null => {
  const text = asText(value, path)
  if (webAddress(text) === text) return text
  throw new InvalidField(path, ` must be an address such as https://example.org, not "${text}"`)
}
