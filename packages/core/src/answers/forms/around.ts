import { LANGUAGE_CODES, LANGUAGES, type Language, type LanguageCode, type NumberWords } from '@pd/languages'
import { fold } from '../normalise/fold.ts'

/** The folded phrases of a language. */
export type Around = {
  readonly code: LanguageCode
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly longest: number
  readonly conjunction: string
  /** The conjunction, and what people write for it. */
  readonly joiners: ReadonlySet<string>
  /** Those of them that names have: the conjunction and the first of the others, as in "aguja e hilo". */
  readonly written: readonly string[]
  /** Digits by words, and words by digits. */
  readonly numbers: ReadonlyMap<string, string>
  readonly numberWords: ReadonlySet<string>
}

const foldedSet = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(fold))

/** The usual words stand first in the list, so that a digit keeps them. */
const numbersOf = (all: readonly NumberWords[]): ReadonlyMap<string, string> =>
  new Map(
    all
      .toReversed()
      .flatMap(([words, number]) => [[fold(words), String(number)] as const, [String(number), fold(words)] as const]),
  )

const longestOf = (phrases: Iterable<string>): number =>
  Math.max(...[...phrases].map((phrase) => phrase.split(' ').length))

const readPhrases = (code: LanguageCode, { phrases, frames, grammar }: Language): Around => {
  const { articles, conjunction } = grammar
  const { sentences, determiners, adjectives, measures, endings } = phrases
  const numbers = numbersOf(phrases.numbers)
  const determining = [...articles, ...determiners]
  const counts = ['1', ...determining.flatMap((word) => numbers.get(fold(word)) ?? [])]
  const before = foldedSet([...sentences, ...determining, ...counts, ...adjectives, ...measures])
  const denials = foldedSet(frames.denials)
  const after = foldedSet([...endings, ...adjectives].filter((ending) => !denials.has(fold(ending))))
  return {
    ...{ code, before, after, conjunction },
    between: foldedSet(phrases.alternatives),
    longest: longestOf([...before, ...after]),
    joiners: foldedSet([conjunction, ...phrases.joiners]),
    written: [conjunction, ...phrases.joiners.slice(0, 1)],
    numbers,
    numberWords: foldedSet(phrases.numberWords),
  }
}

/** The phrases around a name, by language. */
export const AROUND: ReadonlyMap<LanguageCode, Around> = new Map(
  LANGUAGE_CODES.map((code) => [code, readPhrases(code, LANGUAGES[code])]),
)

const asking = (code: LanguageCode, around: Around): Around => {
  const { questions, endings } = LANGUAGES[code].phrases
  const before = new Set([...around.before, ...foldedSet(questions)])
  const after = new Set([...around.after, ...foldedSet(endings)])
  return { ...around, before, after, longest: longestOf([...before, ...after]) }
}

/** The phrases around a name in a question: "c'est pas un chat ?" means a cat, "c'est pas un chat" none; "¿gato no?" one, "gato no" none. */
export const AROUND_ASKED: ReadonlyMap<LanguageCode, Around> = new Map(
  [...AROUND].map(([code, around]) => [code, asking(code, around)]),
)

/** What makes a guess a question. */
export const QUESTION = /[?？¿]/u
