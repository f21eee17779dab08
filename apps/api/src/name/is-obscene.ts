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

const matcherOf = ({ refused }: ObsceneWords, spared: readonly string[]): Matcher =>
  new RegExpMatcher({
    blacklistedTerms: refused.map((raw, id) => ({ id, pattern: parseRawPattern(raw) })),
    whitelistedTerms: [...spared],
    ...TRANSFORMERS,
  })

const englishMatcher = (notEnglish: readonly string[], spared: readonly string[]): Matcher => {
  const words = new DataSet<{ originalWord: string }>()
    .addAll(englishDataset)
    .removePhrasesIf(({ metadata }) => notEnglish.includes(metadata?.originalWord ?? ''))
  const { whitelistedTerms = [], ...built } = words.build()
  return new RegExpMatcher({
    ...built,
    whitelistedTerms: [...whitelistedTerms, ...spared],
    ...englishRecommendedTransformers,
  })
}

/** English is refused in every language, less what that language means otherwise. */
const matchersOf = (own: ObsceneWords): readonly Matcher[] => {
  const lists = [...new Set([LANGUAGES.en.obsceneWords, own])]
  const spared = lists.flatMap((list) => list.spared ?? [])
  return [englishMatcher(own.notEnglish ?? [], spared), ...lists.map((list) => matcherOf(list, spared))]
}

const MATCHERS = new Map(LANGUAGE_CODES.map((language) => [language, matchersOf(LANGUAGES[language].obsceneWords)]))

/** Letters that stand apart are read as the word that they spell. */
const joinSpelled = (name: string): string => name.replace(/(?<=\b\p{L})[\s._*-]+(?=\p{L}\b)/gu, '')

/** Figures stand for letters among letters alone: 455 is a number, 455hole is not. */
const withoutNumbers = (name: string): string => name.replace(/(?<![\p{L}\p{N}])\p{N}+(?![\p{L}\p{N}])/gu, '')

/** Whether a name is obscene or a slur in a language or in English, also misspelt, l33t, or letter by letter. */
export const isObscene = (name: string, language: string): boolean => {
  const matchers = MATCHERS.get(languagesOf(language)[0] ?? 'en') ?? []
  const said = withoutNumbers(name)
  const readings = new Set([said, foldIn(said, language), joinSpelled(said)])
  return [...readings].some((reading) => matchers.some((matcher) => matcher.hasMatch(reading)))
}
