import type { LanguageCode } from '@pd/languages'
import type { AnswerSheet, BareName } from './answer-sheet.ts'
import { distance } from './distance.ts'
import type { GuessForms } from './guess-forms.ts'

/** How many edits are forgiven in a name of so many letters. */
export const typoBudget = (letters: number): number => (letters < 5 ? 0 : letters < 9 ? 1 : letters < 15 ? 2 : 3)

/** How near a guess comes to a name, and whether that is still the same name, mistyped. */
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

/** The most edits in a name of so many letters that come near it: one more than is forgiven, and two thirds of the name are right. */
export const nearLimit = (letters: number): number => Math.min(typoBudget(letters) + 1, Math.floor(letters / 3))

// Another number is another thing.
const measure = (
  guess: string,
  { key, letters }: BareName,
  languages: readonly LanguageCode[],
): NearMiss | undefined => {
  const limit = nearLimit(letters)
  if (limit === 0) return undefined
  const edits = distance(guess, key, limit)
  if (edits > limit || digitsOf(guess) !== digitsOf(key)) return undefined
  return { edits, forgiven: edits <= typoBudget(letters) && hasRightEdge(guess, key), languages }
}

const isBetter = (a: NearMiss, b: NearMiss): boolean =>
  a.forgiven === b.forgiven ? a.edits < b.edits : a.forgiven && !b.forgiven

/** The name that a guess comes nearest to, if it comes near any: within one edit of what is forgiven, and a third of it at most. */
export const nearestName = (forms: GuessForms, sheet: AnswerSheet): NearMiss | undefined => {
  const misses = sheet.flatMap(({ languages, bare }) => {
    const articleless = [...languages, ...forms.languages].flatMap(forms.withoutArticleOf)
    const typed = [...new Set([...forms.plain, ...articleless])]
    return bare.flatMap((name) => typed.map((guess) => measure(guess, name, languages)))
  })
  return misses
    .filter((miss) => miss !== undefined)
    .reduce<NearMiss | undefined>((best, miss) => (best && !isBetter(miss, best) ? best : miss), undefined)
}
