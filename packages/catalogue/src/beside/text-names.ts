import { cleanText, type Name, withoutArticle } from '@pd/core'
import { isLanguageCode, LANGUAGES } from '@pd/languages'
import { readLanguage } from '../sidecar/language-words.ts'

/** `fr=lion`, `pt_BR.utf8=leão`, `ca@valencia.utf8=lleó` */
const IN_LANGUAGE = /^(?<language>[a-z]{2,3}(?:[-_][a-z\d]{2,4})*)(?:@\w+)?(?:\.utf-?8)?\s*=\s*(?<text>.*)$/i
const SENTENCE_END = /(?<=[\p{L}\p{M}\p{N})"'”’»])\s*[.!。！]+$/u
const MOST_WORDS = 6
const MOST_LETTERS = 60

const withoutSentence = (text: string, language: string): string => {
  const bare = text.replace(SENTENCE_END, '')
  return bare !== text && isLanguageCode(language) ? withoutArticle(bare, language) : bare
}

/** The rest of a text after its first sentence: "A laptop. Tap. Tap." names a laptop. */
const MORE_SENTENCES = /(?<=\p{L}{3}[.!?])\s+\p{Lu}.*$/su

const isClause = (text: string, language: string): boolean => {
  if (!isLanguageCode(language)) return false
  const { clauses } = LANGUAGES[language].phrases
  return text
    .toLowerCase()
    .split(/\P{L}+/u)
    .some((word) => clauses.includes(word))
}

/** A title that stands in quotes as a whole. */
const QUOTED = /^["“„«](?<title>[^"“”„«»]+)["”“»]$/u

const withoutQuotes = (text: string): string => QUOTED.exec(text)?.groups?.title?.trim() ?? text

/** What a person can guess of a line: "A soccer ball." is "soccer ball", a description is null. */
export const nameIn = (line: string, language: string): string | null => {
  const text = withoutQuotes(withoutSentence(cleanText(line).replace(MORE_SENTENCES, ''), language))
  const isShort = text.length <= MOST_LETTERS && text.split(' ').length <= MOST_WORDS
  return isShort && !isClause(text, language) ? text : null
}

type Line = { readonly language: string | null; readonly text: string }

/** One line, or none when it is in a language that has no code. */
const readLine = (line: string): Line[] => {
  const { language, text = '' } = IN_LANGUAGE.exec(line)?.groups ?? {}
  if (language === undefined) return [{ language: null, text: line }]
  const code = readLanguage(language)
  return code === null ? [] : [{ language: code, text }]
}

/**
 * The names in a text beside a picture: one line, or a line a language as `fr=lion`. A first line without a language is in the one of
 * the folder, or in English when other lines have languages and that is not known. A text that describes instead of naming has none.
 */
export const readTextNames = (text: string, folderLanguage: string): Name[] => {
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() ? readLine(line.trim()) : []))
  const plain = lines.filter(({ language }) => language === null)
  const isInLanguages = plain.length < lines.length
  if (plain.length > 1 || (plain.length === 1 && lines[0]?.language !== null)) return []
  const standard = folderLanguage === 'und' && isInLanguages ? 'en' : folderLanguage
  const names = new Map<string, string | null>()
  for (const { language, text } of lines) {
    const locale = language ?? standard
    if (!names.has(locale)) names.set(locale, nameIn(text, locale))
  }
  if (plain.length === 1 && names.get(standard) === null) return []
  return [...names].flatMap(([locale, text]) => (text ? [{ locale, text }] : []))
}
