import { fold, type Language, languagesOf } from '@pd/core'
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
import { de } from './de.ts'
import { es } from './es.ts'
import { every } from './every.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'
import type { WordList } from './word-list.ts'

/** English is obscenity's own list. */
export const WORD_LISTS: Readonly<Record<Language, WordList>> = { en: { refused: [] }, fr, es, de, it, pt, nl }

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

const matcherOf = ({ refused }: WordList, spared: readonly string[]): Matcher =>
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

const matchersOf = (list: WordList): readonly Matcher[] => {
  const spared = [...(every.spared ?? []), ...(list.spared ?? [])]
  return [englishMatcher(list.notEnglish ?? [], spared), matcherOf(every, spared), matcherOf(list, spared)]
}

const MATCHERS = Object.fromEntries(
  Object.entries(WORD_LISTS).map(([language, list]) => [language, matchersOf(list)]),
) as Record<Language, readonly Matcher[]>

/** Letters that stand apart are read as the word that they spell. */
const joinSpelled = (name: string): string => name.replace(/(?<=\b\p{L})[\s._*-]+(?=\p{L}\b)/gu, '')

/** Figures stand for letters among letters alone: 455 is a number, 455hole is not. */
const withoutNumbers = (name: string): string => name.replace(/(?<![\p{L}\p{N}])\p{N}+(?![\p{L}\p{N}])/gu, '')

/** Whether a name is obscene or a slur in a language or in English, also misspelt, l33t, or letter by letter. */
export const isObscene = (name: string, language: string): boolean => {
  const matchers = MATCHERS[languagesOf(language)[0] ?? 'en']
  const said = withoutNumbers(name)
  const readings = new Set([said, fold(said, language), joinSpelled(said)])
  return [...readings].some((reading) => matchers.some((matcher) => matcher.hasMatch(reading)))
}
