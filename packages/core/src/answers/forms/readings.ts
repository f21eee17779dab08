import { LANGUAGE_CODES, LANGUAGES, type Language, type LanguageCode, type NumberWords } from '@pd/languages'
import { fold } from '../normalise/fold.ts'
import { foldIn } from '../normalise/fold-in.ts'
import { withoutShortPlural } from './names.ts'
import { singularsOf } from './plurals.ts'

/** The folded phrases of a language. */
type Around = {
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

const readPhrases = (code: LanguageCode, { phrases, grammar: { articles, conjunction } }: Language): Around => {
  const { sentences, determiners, adjectives, measures, endings } = phrases
  const numbers = numbersOf(phrases.numbers)
  const determining = [...articles, ...determiners]
  const counts = ['1', ...determining.flatMap((word) => numbers.get(fold(word)) ?? [])]
  const before = foldedSet([...sentences, ...determining, ...counts, ...adjectives, ...measures])
  const after = foldedSet([...endings, ...adjectives])
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

const AROUND = new Map(LANGUAGE_CODES.map((code) => [code, readPhrases(code, LANGUAGES[code])]))

const asking = (code: LanguageCode, around: Around): Around => {
  const before = new Set([...around.before, ...foldedSet(LANGUAGES[code].phrases.questions)])
  return { ...around, before, longest: longestOf([...before, ...around.after]) }
}

/** The phrases around a name in a question: "c'est pas un chat ?" means a cat, "c'est pas un chat" means none. */
const AROUND_ASKED = new Map([...AROUND].map(([code, around]) => [code, asking(code, around)]))

const QUESTION = /[?？¿]/u

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

/** The words, and where they are one word, what it may be the plural of. */
const inEitherNumber = (words: Words, { code }: Around): Words[] => {
  const [word = '', ...more] = words
  return [words, ...(more.length > 0 ? [] : singularsOf(word, code).map((singular) => [singular]))]
}

/** "Bows and the arrow" with a written joiner, in each number, without what stands before the second part, and in the other order. */
const joinedOtherwise = (words: Words, around: Around): Words[] => {
  const at = words.findIndex((word) => around.joiners.has(word))
  const isBetween = at > 0 && at < words.length - 1
  if (!isBetween || words.slice(at + 1).some((word) => around.joiners.has(word))) return []
  const firsts = inEitherNumber(words.slice(0, at), around)
  const seconds = withoutPhrases(words.slice(at + 1), around).flatMap((rest) => inEitherNumber(rest, around))
  return firsts.flatMap((first) =>
    seconds.flatMap((second) =>
      around.written.flatMap((joiner) => [
        [...first, joiner, ...second],
        [...second, joiner, ...first],
      ]),
    ),
  )
}

/** The most words of one number: "quatre-vingt-dix-neuf". */
const LONGEST_NUMBER = 4

const withOtherNumbers = (words: Words, { numbers }: Around): Words[] => {
  const said: string[] = []
  for (let at = 0; at < words.length; ) {
    let count = Math.min(LONGEST_NUMBER, words.length - at)
    while (count > 1 && !numbers.has(words.slice(at, at + count).join(' '))) count--
    const number = words.slice(at, at + count).join(' ')
    said.push(...(numbers.get(number) ?? number).split(' '))
    at += count
  }
  return said.join(' ') === words.join(' ') ? [] : [said]
}

/** "Number 8 ball" as "8 ball". */
const withoutNumberWords = (words: Words, { numbers, numberWords }: Around): Words => {
  const isNumber = (word = ''): boolean => /^\p{N}+$/u.test(word) || numbers.has(word)
  return words.filter((word, at) => !(numberWords.has(word) && isNumber(words[at + 1])))
}

const readingsIn = (words: Words, around: Around): Words[] =>
  [...new Set([words, withoutNumberWords(words, around)])]
    .flatMap((all) => withoutPhrases(all, around))
    .flatMap((some) => [some, ...joinedOtherwise(some, around), ...withOtherNumbers(some, around)])

const SIGN = /[,;/|+]/u
const isJoinedBySign = (guess: string): boolean => guess.split(SIGN).length === 2

const readIn = (guess: string, languages: readonly LanguageCode[], sign?: 'joins'): readonly string[] => {
  const folded = fold(guess)
  if (folded.split(' ').length > MOST_WORDS) return []
  const phrases = QUESTION.test(guess) ? AROUND_ASKED : AROUND
  const readings = languages.flatMap((language) => {
    const around = phrases.get(language)
    if (!around) return []
    const text = sign === 'joins' ? guess.replace(SIGN, ` ${around.conjunction} `) : withoutShortPlural(guess)
    return readingsIn(foldIn(text, language).split(' '), around).map((some) => some.join(' '))
  })
  return [...new Set(readings)].filter((reading) => reading !== folded).sort((one, other) => other.length - one.length)
}

/**
 * What else a guess may say in the languages: without sentences, determiners and measures before a name ("I think it's a pair of …")
 * or words after it ("please"), with the parts around "and" in the other order, with digits for the words of numbers and the
 * other way round. Folded, the longest first, without the guess as it is.
 */
export const readingsOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] =>
  readIn(guess, languages)

/** The same where a sign stands for "and" between two things: "knife + fork", "bow/arrow"; empty elsewhere. */
export const joinedReadingsOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] =>
  isJoinedBySign(guess) ? readIn(guess, languages, 'joins') : []

const splitAt = (words: Words, between: readonly string[]): string[] => {
  const parts: string[][] = [[]]
  for (const word of words) {
    if (between.includes(word)) parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts.map((part) => part.join(' '))
}

const severalOf = (parts: readonly string[]): readonly string[] => {
  const said = parts.filter((part) => fold(part) !== '')
  return said.length > 1 ? said : []
}

/** The parts of a guess that names one thing in several ways, "tv / television" or "tv or television"; empty when it is of one part. */
export const alternativesOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] => {
  const between = languages.flatMap((language) => [...(AROUND.get(language)?.between ?? [])])
  return severalOf(guess.split(/[/|]/u).flatMap((part) => splitAt(fold(part).split(' '), between)))
}

/** The parts of a guess between commas or signs of equality, which may each be a name of one thing; empty when it is of one part. */
export const enumeratedIn = (guess: string): readonly string[] => severalOf(guess.split(/[,;=、，]/u))
