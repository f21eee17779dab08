import { LANGUAGE_CODES } from '@pd/languages'
import { fold } from '../normalise/fold.ts'
import type { Dictionary } from '../typo/word-guess.ts'

type Parts = readonly string[]

/** Fewer names may have a part in common by chance. */
const FEWEST = 5
/** In a language that no list has, the name of the thing itself may be what is not known. */
const KNOWN_SHARE = 0.6
const SHORTEST_WORD = 3

const partsOf = (name: string): Parts => name.split(/[-_]+/u)

/** How many parts all names begin with, or end with when they are turned; each keeps one at least. */
const sharedCount = (all: readonly Parts[]): number => {
  const [first = []] = all
  const most = Math.min(...all.map(({ length }) => length)) - 1
  let count = 0
  while (count < most && all.every((parts) => fold(parts[count] ?? '') === fold(first[count] ?? ''))) count++
  return count
}

const isWord = (text: string, { isKnown }: Dictionary): boolean =>
  fold(text)
    .split(' ')
    .map((word) => word.replace(/(?<=\p{L})\p{N}+$/u, ''))
    .some((word) =>
      word.length < SHORTEST_WORD ? /\p{L}/u.test(word) : LANGUAGE_CODES.some((language) => isKnown(word, language)),
    )

/** What is no word and has no capital: those of proper names have one. */
const isSign = (part: string, dictionary: Dictionary): boolean => /^\P{Lu}+$/u.test(part) && !isWord(part, dictionary)

const first = (count: number): RegExp => new RegExp(`^(?:[^-_]*[-_]+){${count}}`, 'u')
const last = (count: number): RegExp => new RegExp(`(?:[-_]+[^-_]*){${count}}$`, 'u')

/**
 * The names of a folder without the parts that all of them begin or end with, between hyphens or underscores, where these are no words: the
 * sign of a set, a library or an artist, `twemoji-lion`, `lion_ganson`, `lion_600`. Of words a beginning of two is a title: `zoo_trip_lion`.
 */
export const withoutSharedParts = (names: readonly string[], dictionary: Dictionary | undefined): readonly string[] => {
  if (!dictionary || names.length < FEWEST) return names
  const all = names.map(partsOf)
  const begins = sharedCount(all)
  const ends = sharedCount(all.map((parts) => parts.toReversed()))
  const hasSign = (parts: Parts): boolean => parts.some((part) => isSign(part, dictionary))
  const some = all[0] ?? []
  const signs = [
    ...(begins > 1 || (begins > 0 && hasSign(some.slice(0, begins))) ? [first(begins)] : []),
    ...(ends > 0 && hasSign(some.slice(-ends)) ? [last(ends)] : []),
  ]
  const rests = names.map((name) => signs.reduce((rest, sign) => rest.replace(sign, ''), name))
  const areNames = rests.every((rest) => /\p{L}{2}/u.test(rest)) && new Set(rests.map(fold)).size === names.length
  return areNames && rests.filter((rest) => isWord(rest, dictionary)).length >= KNOWN_SHARE * rests.length
    ? rests
    : names
}
