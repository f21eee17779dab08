import { LANGUAGE_CODES, type LanguageCode, languagesOf } from '@pd/languages'
import { foldIn } from '../normalise/fold-in.ts'
import { spelledOutIn } from '../normalise/spelled-out.ts'
import { withoutArticle } from './articles.ts'

/** A name or alias of an item; the locale is an ISO 639 code with or without a region, `und` when unknown. */
export type Name = { readonly locale: string; readonly text: string }

/** The text without what stands in parentheses; the same text when nothing does, or it would be nothing without that. */
export const withoutParenthesis = (text: string): string => {
  const bare = text.replace(/\s*(?:[(（][^()（）]*[)）]|\[[^[\]]*\])\s*/gu, ' ').trim()
  return bare === '' ? text : bare
}

// Two letters have no plural by the rules of a language.
const SHORT_PLURAL = /(?<![\p{L}\p{N}])(?:(\p{Lu}{2,})s|(\p{L}{2,3})['’]s)$/u

/** The text with an abbreviation at its end in the singular: "CDs" and "cd's" as "CD"; the same text when it has no such plural. */
export const withoutShortPlural = (text: string): string => text.replace(SHORT_PLURAL, '$1$2')

/** Each of a few texts once. Not by a set: the engine keeps its texts in one table, which holds up the event loop when it grows. */
const unique = (texts: readonly string[]): readonly string[] => texts.filter((text, at) => texts.indexOf(text) === at)

/** Every folded spelling of a text: `&` in each language, and letters spelled out as the languages that it may be in do. */
export const spellingsOf = (text: string, languages: readonly LanguageCode[]): readonly string[] => {
  const texts = [text, ...spelledOutIn(text, languages)]
  const locales = /[&＆﹠]/u.test(text) ? LANGUAGE_CODES : (['en'] as const)
  const folded = texts.flatMap((one) => locales.map((locale) => foldIn(one, locale)))
  return unique(folded).filter((one) => one !== '')
}

/** A folded text as it is compared: without its spaces. */
export const keyOf = (folded: string): string => folded.replaceAll(' ', '')

/** The texts that remain of a name when each language that it may be in takes away its article; itself when none does. */
const withoutArticles = (text: string, locale: string): readonly string[] => {
  const shorter = languagesOf(locale)
    .map((language) => withoutArticle(text, language))
    .filter((one) => one !== text)
  return shorter.length > 0 ? shorter : [text]
}

/** The folded name without article and parenthesis, in each of its spellings: what typos are measured against. */
export const bareSpellingsOf = ({ locale, text }: Name): readonly string[] =>
  withoutArticles(withoutParenthesis(text), locale).flatMap((one) => spellingsOf(one, languagesOf(locale)))

/** Two letters have no plural by the rules of a language, and who types small letters seldom an apostrophe: "CDs" as "cds". */
const abbreviationPluralsOf = (text: string): readonly string[] => (/^\p{Lu}{2}$/u.test(text) ? [`${text}s`] : [])

/** Every key under which a name is known exactly: folded, without spaces, with and without article and parenthesis. */
export const keysOf = ({ locale, text }: Name): readonly string[] => {
  const texts = unique([text, withoutParenthesis(text), ...abbreviationPluralsOf(text)])
  const shorter = texts.flatMap((one) => withoutArticles(one, locale))
  const spellings = unique([...texts, ...shorter]).flatMap((one) => spellingsOf(one, languagesOf(locale)))
  return unique(spellings.map(keyOf))
}
