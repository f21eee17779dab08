import type { Name } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'

/** `fr`, `FR@2x`; `it-25` is a part of Italy. */
const CODE = /^(?<code>[a-z]{2})(?:@[1-4]x)?$/i
/** `us-ca`, `it-25`, `aq-true_south`: a part of a country, or another flag of it. */
const PART = /^(?<code>[a-z]{2})[-_]/i
/** Languages, states and chemical elements have two letters too; hardly one in two of theirs is a country's. */
const FEWEST = 8
const SHARE_KNOWN = 0.9
const SHARE_OF_FOLDER = 0.5

/** Codes that stand for no place, and the one that the United Kingdom has besides its own. */
const NO_PLACES = new Set(['XA', 'XB', 'ZZ', 'QO'])
const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB' }

/** What people call a country beside the name that Unicode has for it. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  CD: ['Democratic Republic of the Congo'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  GB: ['Great Britain', 'UK'],
  MK: ['Macedonia'],
  NL: ['Holland'],
  SZ: ['Swaziland'],
  TR: ['Turkey'],
  US: ['USA', 'United States of America'],
}

type Speak = (code: string) => string | undefined
type Voice = { readonly locale: string; readonly long: Speak; readonly short: Speak }

const speakIn = (locale: string, style: 'long' | 'short'): Speak => {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none', style })
  return (code) => names.of(code)
}

const openVoices = (): Voice[] =>
  LANGUAGE_CODES.map((locale) => ({ locale, long: speakIn(locale, 'long'), short: speakIn(locale, 'short') }))

/** The code as it is in use; null for one that was given up, as that of Yugoslavia, which is another country's name now. */
const codeInUse = (written: string): string | null => {
  const code = OTHER_CODES[written.toUpperCase()] ?? written.toUpperCase()
  const isInUse = !NO_PLACES.has(code) && new Intl.Locale(`und-${code}`).region === code
  return isInUse ? code : null
}

/** `Myanmar (Burma)` is Burma too. */
const bracketed = (text: string): string[] => /\((?<other>[^)]+)\)$/.exec(text)?.slice(1) ?? []

const namesOf = (code: string, voices: readonly Voice[]): SidecarItem | null => {
  const names: Name[] = []
  const aliases: Name[] = (OTHER_NAMES[code] ?? []).map((text) => ({ locale: 'en', text }))
  for (const { locale, long, short } of voices) {
    const text = long(code)
    if (text === undefined) continue
    names.push({ locale, text })
    const others = [short(code) ?? text, ...bracketed(text)].filter((other) => other !== text)
    aliases.push(...others.map((other) => ({ locale, text: other })))
  }
  return names.length > 0 ? { names, aliases, licence: null, credit: null } : null
}

const codeIn = (stem: string, pattern: RegExp): string | undefined => pattern.exec(stem)?.groups?.code

/** What the name of a file says in a folder of flags: a country, or a code that no language has a name for, which waits for one. */
type CountryReading = SidecarItem | 'waits' | undefined

const read = (stem: string, voices: readonly Voice[]): CountryReading => {
  const known = codeIn(stem, CODE)
  if (known === undefined) return codeInUse(codeIn(stem, PART) ?? 'ZZ') === null ? undefined : 'waits'
  const code = codeInUse(known)
  return (code === null ? null : namesOf(code, voices)) ?? 'waits'
}

/**
 * Reads the names of a folder of flags or maps, most of which are two-letter codes of countries (ISO 3166), in every language of answers;
 * undefined for each name of any other folder. Names come from Unicode's CLDR, by `Intl`.
 */
export const readCountryCodes = (stems: readonly string[]): CountryReading[] => {
  const codes = stems.flatMap((stem) => codeIn(stem, CODE) ?? [])
  if (codes.length < FEWEST || codes.length < SHARE_OF_FOLDER * stems.length) return []
  const isRegion = speakIn('en', 'long')
  const known = codes.filter((code) => isRegion(code.toUpperCase()) !== undefined)
  if (known.length < SHARE_KNOWN * codes.length) return []
  const voices = openVoices()
  return stems.map((stem) => read(stem, voices))
}
