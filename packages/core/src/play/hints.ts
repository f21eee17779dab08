import { ok, type Result, refuse } from '../result.ts'
import type { Attempt, HintKind } from './attempt.ts'

/** The price of a hint in points. */
export const HINT_PRICES: Readonly<Record<HintKind, number>> = { category: 50, letters: 75, firstLetter: 100 }

/** The price of all these hints in points. */
export const priceOf = (hints: readonly HintKind[]): number => hints.reduce((sum, hint) => sum + HINT_PRICES[hint], 0)

/** The offered hints that an open attempt may still buy. */
export const hintsOnSale = ({ outcome, hints }: Attempt, offered: readonly HintKind[]): readonly HintKind[] =>
  outcome === null ? offered.filter((hint) => !hints.includes(hint)) : []

/** Sells a hint; refuses one that is not on offer or already bought. */
export const takeHint = <A extends Attempt>(attempt: A, hint: HintKind, offered: readonly HintKind[]): Result<A> => {
  if (attempt.outcome !== null) return refuse('round_closed')
  if (!hintsOnSale(attempt, offered).includes(hint)) return refuse('hint_unavailable')
  return ok({ ...attempt, hints: [...attempt.hints, hint] })
}

const segmentsOf = (text: string): string[] => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)

/** The letters of each word of a name, a parenthesis at its end left out. */
const lettersOf = (name: string): number[] =>
  name
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => segmentsOf(word).length)
    .filter((letters) => letters > 0)

const firstLetterOf = (name: string): string =>
  segmentsOf(name)
    .find((segment) => /[\p{L}\p{N}]/u.test(segment))
    ?.toLocaleUpperCase() ?? ''

/** What the hints say, each only where it was bought. */
export type HintTexts = { readonly category?: string; readonly letters?: number[]; readonly firstLetter?: string }

/** What bought hints say of an item, by its name and the title of its pack in the player's language. */
export const hintTexts = (
  { hints }: Pick<Attempt, 'hints'>,
  { name, category }: { readonly name: string; readonly category: string },
): HintTexts => ({
  ...(hints.includes('category') && { category }),
  ...(hints.includes('letters') && { letters: lettersOf(name) }),
  ...(hints.includes('firstLetter') && { firstLetter: firstLetterOf(name) }),
})
