import { foldIn, inLatinLetters } from '@pd/core'
import { LANGUAGE_CODES, type LanguageCode, languagesOf } from '@pd/languages'
import { PLAYER_WORDS } from '@pd/languages/player-words'
import {
  collapseDuplicatesTransformer,
  DataSet,
  englishDataset,
  englishRecommendedTransformers,
  parseRawPattern,
  RegExpMatcher,
  resolveConfusablesTransformer,
  resolveLeetSpeakTransformer,
  toAsciiLowerCaseTransformer,
} from 'obscenity'

const TRANSFORMERS = {
  blacklistMatcherTransformers: [
    resolveConfusablesTransformer(),
    resolveLeetSpeakTransformer(),
    toAsciiLowerCaseTransformer(),
    collapseDuplicatesTransformer({ defaultThreshold: 1 }),
  ],
  whitelistMatcherTransformers: [resolveConfusablesTransformer(), toAsciiLowerCaseTransformer()],
}

type Matcher = Pick<RegExpMatcher, 'hasMatch'>

const LISTS = LANGUAGE_CODES.map((language) => PLAYER_WORDS[language].obsceneWords)
const EXCEPTIONS = LISTS.flatMap(({ exceptions = [] }) => exceptions)

const createMatcher = (patterns: readonly string[]): Matcher =>
  new RegExpMatcher({
    blacklistedTerms: [...new Set(patterns)].map((raw, id) => ({ id, pattern: parseRawPattern(raw) })),
    whitelistedTerms: EXCEPTIONS,
    ...TRANSFORMERS,
  })

const englishMatcher = (allowedEnglish: readonly string[]): Matcher => {
  const words = new DataSet<{ originalWord: string }>()
    .addAll(englishDataset)
    .removePhrasesIf(({ metadata }) => allowedEnglish.includes(metadata?.originalWord ?? ''))
  const { whitelistedTerms = [], ...built } = words.build()
  return new RegExpMatcher({
    ...built,
    whitelistedTerms: [...whitelistedTerms, ...EXCEPTIONS],
    ...englishRecommendedTransformers,
    whitelistMatcherTransformers: TRANSFORMERS.whitelistMatcherTransformers,
  })
}

const COMMON = LISTS.flatMap(({ patterns }) => patterns)

/** What is obscene in any language and innocent in none, with the room's own words, and English less what the room's language means otherwise. */
const matchersOf = (language: LanguageCode): readonly Matcher[] => {
  const { ownPatterns = [], allowedEnglish = [] } = PLAYER_WORDS[language].obsceneWords
  return [englishMatcher(allowedEnglish), createMatcher([...COMMON, ...ownPatterns])]
}

const MATCHERS = new Map(LANGUAGE_CODES.map((language) => [language, matchersOf(language)]))

/** Joins letters that are written apart into the word that they spell. */
const joinSpelled = (name: string): string => name.replace(/(?<=\b\p{L})[\s._*-]+(?=\p{L}\b)/gu, '')

/** Figures stand for letters among letters alone: 455 is a number, 455hole is not. */
const withoutNumbers = (name: string): string => name.replace(/(?<![\p{L}\p{N}])\p{N}+(?![\p{L}\p{N}])/gu, '')

/** The figures that stand for letters beside those that the library reads. */
const LETTERS: Readonly<Record<string, string>> = { 7: 't', 8: 'b', 9: 'g' }
const withFigures = (name: string): string => name.replace(/[789]/g, (figure) => LETTERS[figure] ?? figure)

/** A 1, and a capital I within a word, as the l that it looks like. */
const withLs = (name: string): string => name.replace(/1|(?<=\p{Ll})I/gu, 'l')

/** What a name may be read as: as it is, folded, and in the Latin letters that it looks like; spelled, and with figures for letters. */
const readingsOf = (name: string, language: string): ReadonlySet<string> => {
  const said = [name, foldIn(name, language), foldIn(inLatinLetters(name), language)]
  return new Set(said.flatMap((one) => [one, joinSpelled(one), withFigures(one), withLs(one)]))
}

/** Whether a name is obscene or a slur in any language and innocent in all others, or in a room's language; also misspelt, l33t, or letter by letter. */
export const isObscene = (name: string, language: string): boolean => {
  const matchers = MATCHERS.get(languagesOf(language)[0] ?? 'en') ?? []
  return [...readingsOf(withoutNumbers(name), language)].some((reading) =>
    matchers.some((matcher) => matcher.hasMatch(reading)),
  )
}
