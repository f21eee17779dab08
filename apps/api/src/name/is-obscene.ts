import { foldIn } from '@pd/core'
import { LANGUAGE_CODES, LANGUAGES, languagesOf, type ObsceneWords } from '@pd/languages'
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
  whitelistMatcherTransformers: [toAsciiLowerCaseTransformer()],
}

type Matcher = Pick<RegExpMatcher, 'hasMatch'>

const createMatcher = ({ patterns }: ObsceneWords, exceptions: readonly string[]): Matcher =>
  new RegExpMatcher({
    blacklistedTerms: patterns.map((raw, id) => ({ id, pattern: parseRawPattern(raw) })),
    whitelistedTerms: [...exceptions],
    ...TRANSFORMERS,
  })

const englishMatcher = (allowedEnglish: readonly string[], exceptions: readonly string[]): Matcher => {
  const words = new DataSet<{ originalWord: string }>()
    .addAll(englishDataset)
    .removePhrasesIf(({ metadata }) => allowedEnglish.includes(metadata?.originalWord ?? ''))
  const { whitelistedTerms = [], ...built } = words.build()
  return new RegExpMatcher({
    ...built,
    whitelistedTerms: [...whitelistedTerms, ...exceptions],
    ...englishRecommendedTransformers,
  })
}

/** English is refused in every language, less what that language means otherwise. */
const matchersOf = (own: ObsceneWords): readonly Matcher[] => {
  const lists = [...new Set([LANGUAGES.en.obsceneWords, own])]
  const exceptions = lists.flatMap((list) => list.exceptions ?? [])
  return [englishMatcher(own.allowedEnglish ?? [], exceptions), ...lists.map((list) => createMatcher(list, exceptions))]
}

const MATCHERS = new Map(LANGUAGE_CODES.map((language) => [language, matchersOf(LANGUAGES[language].obsceneWords)]))

/** Joins letters that are written apart into the word that they spell. */
const joinSpelled = (name: string): string => name.replace(/(?<=\b\p{L})[\s._*-]+(?=\p{L}\b)/gu, '')

/** Figures stand for letters among letters alone: 455 is a number, 455hole is not. */
const withoutNumbers = (name: string): string => name.replace(/(?<![\p{L}\p{N}])\p{N}+(?![\p{L}\p{N}])/gu, '')

// The library reads 6 as g; 9 stands for g as well.
const withNinesAsG = (name: string): string => name.replaceAll('9', 'g')

/** Whether a name is obscene or a slur in a language or in English, also misspelt, l33t, or letter by letter. */
export const isObscene = (name: string, language: string): boolean => {
  const matchers = MATCHERS.get(languagesOf(language)[0] ?? 'en') ?? []
  const said = withoutNumbers(name)
  const readings = new Set([said, foldIn(said, language), joinSpelled(said), withNinesAsG(said)])
  return [...readings].some((reading) => matchers.some((matcher) => matcher.hasMatch(reading)))
}
