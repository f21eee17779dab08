import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '@pd/languages'
import { fold } from '../normalise/fold.ts'
import { keyOf } from './names.ts'

const keysOf = (phrases: readonly string[]): readonly string[] => phrases.map((phrase) => keyOf(fold(phrase)))

/** A verb may begin with an article of one letter, or end in one: "acat" is said, "abarca" is a word. */
const LEAST_BEGINNING = 2

type Beginnings = {
  /** "The", "itsa": an article with or without the beginning of a sentence, without the spaces. */
  readonly all: ReadonlySet<string>
  /** Those that are surely of a sentence. */
  readonly sentences: ReadonlySet<string>
}

const SURE_SENTENCE = 3

const beginningsOf = (code: LanguageCode): Beginnings => {
  const { grammar, phrases } = LANGUAGES[code]
  const articles = keysOf(grammar.articles.filter((article) => !/[^\p{L} ]/u.test(article)))
  const alone = code === 'en' ? articles : articles.filter((article) => article.length >= LEAST_BEGINNING)
  const [sentences, sure] = [keysOf(phrases.sentences), (some: string) => some.length >= SURE_SENTENCE]
  const withArticle = (all: readonly string[]) => all.flatMap((some) => alone.map((article) => some + article))
  return {
    all: new Set([...alone, ...withArticle(sentences)]),
    sentences: new Set(withArticle(sentences.filter(sure))),
  }
}

const BEGINNINGS = new Map(LANGUAGE_CODES.map((code) => [code, beginningsOf(code)]))
const DETERMINERS = new Map(LANGUAGE_CODES.map((code) => [code, new Set(keysOf(LANGUAGES[code].phrases.determiners))]))

/** What a thumb types that misses the space bar; the others of that row make words: a "lampion" is no pawn. */
const BESIDE_SPACE = /^[bv]$/
const ALSO_BESIDE_SPACE = /^[bvcnm]$/

/** A shorter rest is a part of too many words: a name of three letters counts behind a sentence, as in "itsacat". */
const LEAST_LETTERS = 4

const restsOf = (key: string, code: LanguageCode): string[] => {
  const isBeginning = (at: number): boolean => BEGINNINGS.get(code)?.all.has(key.slice(0, at)) ?? false
  const mayMissSpace = (at: number): boolean => {
    const letters = key.length - at - 1 > LEAST_LETTERS ? ALSO_BESIDE_SPACE : BESIDE_SPACE
    return letters.test(key.charAt(at)) && !isBeginning(at + 1) && !DETERMINERS.get(code)?.has(key.slice(0, at + 1))
  }
  return [...key].flatMap((_, at) => {
    if (!isBeginning(at)) return []
    const rests = [key.slice(at), ...(mayMissSpace(at) ? [key.slice(at + 1)] : [])]
    const fewer = BEGINNINGS.get(code)?.sentences.has(key.slice(0, at)) ? 1 : 0
    return rests.filter((rest) => rest.length >= LEAST_LETTERS - fewer)
  })
}

/**
 * What remains of a guess whose article is stuck to the name, alone or behind a sentence, or with a letter from beside the space bar
 * between them: "alion", "itsalion", "unblion". Folded and without spaces. Words of the language begin like that as well.
 */
export const gluedReadingsOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] => {
  const key = keyOf(fold(guess))
  return [...new Set(languages.flatMap((code) => restsOf(key, code)))]
}
