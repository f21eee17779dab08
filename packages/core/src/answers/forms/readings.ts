import { LANGUAGE_CODES, LANGUAGES, type Language, type LanguageCode } from '@pd/languages'
import { fold } from '../normalise/fold.ts'
import { foldIn } from '../normalise/fold-in.ts'

/** The folded phrases of a language. */
type Around = {
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly longest: number
  readonly conjunction: string
  /** Digits by words, and words by digits. */
  readonly numbers: ReadonlyMap<string, string>
}

const foldedSet = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(fold))

const numbersOf = (words: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    words.flatMap((word, number) => [[fold(word), String(number)] as const, [String(number), fold(word)] as const]),
  )

const readPhrases = ({ phrases, grammar: { articles, conjunction } }: Language): Around => {
  const before = foldedSet([...phrases.sentences, ...articles, ...phrases.determiners, ...phrases.measures])
  const after = foldedSet(phrases.endings)
  const longest = Math.max(...[...before, ...after].map((phrase) => phrase.split(' ').length))
  const numbers = numbersOf(phrases.numbers)
  return { before, after, between: foldedSet(phrases.alternatives), longest, conjunction, numbers }
}

const AROUND = new Map(LANGUAGE_CODES.map((code) => [code, readPhrases(LANGUAGES[code])]))

type Words = readonly string[]

/** A longer guess is read as it is: each word more is another reading to judge. */
const MOST_WORDS = 12

/** The words without a phrase at their beginning or their end, each way that one can go; something always remains. */
const shortenings = (words: Words, { before, after, longest }: Around): Words[] => {
  const shorter: Words[] = []
  for (let count = Math.min(longest, words.length - 1); count > 0; count--) {
    if (before.has(words.slice(0, count).join(' '))) shorter.push(words.slice(count))
    if (after.has(words.slice(-count).join(' '))) shorter.push(words.slice(0, -count))
  }
  return shorter
}

/** All that remains when phrases go one after the other, the longer remains first. */
const withoutPhrases = (words: Words, around: Around): Words[] => {
  const found = new Map([[words.join(' '), words]])
  for (const some of found.values())
    for (const shorter of shortenings(some, around)) found.set(shorter.join(' '), shorter)
  return [...found.values()].sort((one, other) => other.length - one.length)
}

const inOtherOrder = (words: Words, { conjunction }: Around): Words[] => {
  const at = words.indexOf(conjunction)
  return at > 0 && at < words.length - 1 ? [[...words.slice(at + 1), conjunction, ...words.slice(0, at)]] : []
}

const withOtherNumbers = (words: Words, { numbers }: Around): Words[] =>
  words.some((word) => numbers.has(word)) ? [words.map((word) => numbers.get(word) ?? word)] : []

const readingsIn = (words: Words, around: Around): Words[] =>
  withoutPhrases(words, around).flatMap((some) => [
    some,
    ...inOtherOrder(some, around),
    ...withOtherNumbers(some, around),
  ])

/**
 * What else a guess may say in the languages: without sentences, determiners and measures before a name ("I think it's a pair of …")
 * or words after it ("please"), with the parts around "and" in the other order, with digits for the words of numbers and the
 * other way round. Folded, the longest first, without the guess as it is.
 */
export const readingsOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] => {
  const folded = fold(guess)
  if (folded.split(' ').length > MOST_WORDS) return []
  const readings = languages.flatMap((language) => {
    const [around, words] = [AROUND.get(language), foldIn(guess, language).split(' ')]
    return around ? readingsIn(words, around).map((some) => some.join(' ')) : []
  })
  return [...new Set(readings)].filter((reading) => reading !== folded).sort((one, other) => other.length - one.length)
}

const splitAt = (words: Words, between: readonly string[]): string[] => {
  const parts: string[][] = [[]]
  for (const word of words) {
    if (between.includes(word)) parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts.map((part) => part.join(' '))
}

/** The parts of a guess that names one thing in several ways, "tv / television" or "tv or television"; empty when it is of one part. */
export const alternativesOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] => {
  const between = languages.flatMap((language) => [...(AROUND.get(language)?.between ?? [])])
  const parts = guess
    .split(/[/|]/u)
    .flatMap((part) => splitAt(fold(part).split(' '), between))
    .filter((part) => part !== '')
  return parts.length > 1 ? parts : []
}
