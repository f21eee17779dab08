import type { Language } from './language.ts'

/** The articles that people write in front of a thing, per language; the elided ones keep their apostrophe. */
export const ARTICLES: Record<Language, readonly string[]> = {
  en: ['the', 'a', 'an'],
  fr: ['le', 'la', 'les', 'un', 'une', 'des', 'du', 'de la', "de l'", "l'", "d'"],
  es: ['el', 'la', 'los', 'las', 'lo', 'un', 'una', 'unos', 'unas'],
  de: ['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'eines'],
  it: ['il', 'lo', 'la', 'i', 'gli', 'le', 'un', 'uno', 'una', 'dei', 'degli', 'delle', "l'", "un'", "dell'", "gl'"],
  pt: ['o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas'],
  nl: ['de', 'het', 'een', "'t", "'n"],
}

const APOSTROPHE = "['’‘‛ʼ´`′＇]"

// L'éléphant is also typed "l éléphant"; a lone d or t is not, and stands in D-Day and T-Rex.
const patternOf = (article: string): string => {
  const spelled = article.replace(/ /g, '\\s+').replaceAll("'", APOSTROPHE)
  if (article === "l'") return `l(?:${APOSTROPHE}|\\s)\\s*`
  return article.endsWith("'") ? `${spelled}\\s*` : `${spelled}\\s+`
}

const leading = (language: Language): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]*?(?:${ARTICLES[language].map(patternOf).join('|')})(?=.*[\\p{L}\\p{N}])`, 'isu')

const LEADING: Record<Language, RegExp> = {
  en: leading('en'),
  fr: leading('fr'),
  es: leading('es'),
  de: leading('de'),
  it: leading('it'),
  pt: leading('pt'),
  nl: leading('nl'),
}

/** The text without one leading article of the language; the same text when it has none, or would be nothing without it. */
export const withoutArticle = (text: string, language: Language): string => text.replace(LEADING[language], '')
