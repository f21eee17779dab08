import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '@pd/languages'

type SpellOut = (text: string) => string

const spellOutOf = (language: LanguageCode): readonly [LanguageCode, SpellOut][] => {
  const { spelledOut } = LANGUAGES[language].grammar
  if (spelledOut === undefined) return []
  const letters = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'giu')
  return [[language, (text) => text.replace(letters, (letter) => spelledOut[letter.toLowerCase()] ?? letter)]]
}

const SPELL_OUT: readonly (readonly [LanguageCode, SpellOut])[] = LANGUAGE_CODES.flatMap(spellOutOf)

/** A text as each of the languages spells its letters out, where one does: "Bär" as "Baer" in German. */
export const spelledOutIn = (text: string, languages: readonly LanguageCode[]): readonly string[] =>
  SPELL_OUT.filter(([language]) => languages.includes(language)).flatMap(([, spellOut]) => {
    const composed = text.normalize('NFC')
    const spelled = spellOut(composed)
    return spelled === composed ? [] : [spelled]
  })
