import { words } from './words.ts'

/** The letters of a folded word that a rule hears, and what they sound like: small letters are heard by later rules as well, capitals are sounds. */
export type SoundRule = readonly [letters: RegExp, sound: string]

/** Reads rules of two words each, a pattern and its sound; `-` is silence. */
export const soundRules = (text: string): readonly SoundRule[] => {
  const read = words(text)
  return read.flatMap((letters, at) =>
    at % 2 === 0 ? [[new RegExp(letters, 'g'), read[at + 1]?.replace('-', '') ?? ''] as const] : [],
  )
}
