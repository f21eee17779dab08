import type { LanguageCode } from '@pd/languages'
import type { GuessForms } from '../forms/guess-forms.ts'
import type { BareName, NameGroup } from '../forms/item-names.ts'
import { distance } from './distance.ts'

/** Up to this length a slip is rare, and is forgiven only after a right first letter. */
const SHORT = 4

/** The number of edits that a name of this length forgives. */
export const typoBudget = (letters: number): number => (letters < 3 ? 0 : letters < 9 ? 1 : letters < 15 ? 2 : 3)

/** The distance of a guess from a name, and whether it counts as that name mistyped. */
export type NearMiss = {
  readonly edits: number
  readonly forgiven: boolean
  readonly languages: readonly LanguageCode[]
}

const digitsOf = (key: string): string => (key.match(/\p{N}+/gu) ?? []).join(' ')

const hasRightEdge = (guess: string, name: string): boolean => {
  const [from, to] = [[...guess], [...name]]
  return from[0] === to[0] || from.at(-1) === to.at(-1)
}

/** One letter of another script is a syllable or a word, too much of a name of four. */
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{3,}$/u

const hasShortSlip = (guess: string, name: string): boolean =>
  ALPHABETIC.test(name) && ALPHABETIC.test(guess) && guess.codePointAt(0) === name.codePointAt(0)

/** The most edits at which a guess is still `almost`: one more than is forgiven, and at most a third of the letters. */
export const nearLimit = (letters: number): number => Math.min(typoBudget(letters) + 1, Math.floor(letters / 3))

// A different number is a different answer: F-15 is no F-16.
const measure = (
  guess: string,
  { key, letters }: BareName,
  languages: readonly LanguageCode[],
): NearMiss | undefined => {
  const limit = nearLimit(letters)
  if (limit === 0) return undefined
  const edits = distance(guess, key, limit)
  if (edits > limit || digitsOf(guess) !== digitsOf(key)) return undefined
  const isSlip = letters > SHORT ? hasRightEdge(guess, key) : hasShortSlip(guess, key)
  return { edits, forgiven: edits <= typoBudget(letters) && isSlip, languages }
}

const isBetter = (a: NearMiss, b: NearMiss): boolean =>
  a.forgiven === b.forgiven ? a.edits < b.edits : a.forgiven && !b.forgiven

/** The name nearest to a guess within `nearLimit`; undefined when there is none. */
export const nearestName = (forms: GuessForms, groups: readonly NameGroup[]): NearMiss | undefined => {
  const misses = groups.flatMap(({ languages, bare }) => {
    const withoutArticles = [...languages, ...forms.languages].flatMap(forms.withoutArticleOf)
    const typed = [...new Set([...forms.plain, ...withoutArticles])]
    return bare.flatMap((name) => typed.map((guess) => measure(guess, name, languages)))
  })
  return misses
    .filter((miss) => miss !== undefined)
    .reduce<NearMiss | undefined>((best, miss) => (best && !isBetter(miss, best) ? best : miss), undefined)
}
