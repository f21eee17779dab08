import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '@pd/languages'

const APOSTROPHE = "['’‘‛ʼ´`′＇]"

const patternOf = (article: string): string => {
  const spelled = article.replace(/ /g, '\\s+').replaceAll("'", APOSTROPHE)
  return article.endsWith("'") ? `${spelled}\\s*` : `${spelled}\\s+`
}

const leadingArticle = (language: LanguageCode): RegExp => {
  const patterns = LANGUAGES[language].grammar.articles.map(patternOf)
  return new RegExp(`^[^\\p{L}\\p{N}]*?(?:${patterns.join('|')})(?=.*[\\p{L}\\p{N}])`, 'isu')
}

const LEADING_ARTICLES = new Map(LANGUAGE_CODES.map((language) => [language, leadingArticle(language)]))

/** The text without one leading article of the language; the same text when it has none, or would be nothing without it. */
export const withoutArticle = (text: string, language: LanguageCode): string =>
  text.replace(LEADING_ARTICLES.get(language) ?? '', '')
