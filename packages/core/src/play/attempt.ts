import type { Verdict } from '../answers/match/verdict.ts'

/** How an attempt may end. */
export const OUTCOMES = ['found', 'missed', 'given_up'] as const

export type Outcome = (typeof OUTCOMES)[number]

/** What a player may buy to know more of an item. */
export const HINT_KINDS = ['category', 'letters', 'firstLetter'] as const

export type HintKind = (typeof HINT_KINDS)[number]

/** A guess, the level (1-based) at which it was made, and its verdict. */
export type Guess = { readonly text: string; readonly verdict: Verdict; readonly level: number }

/** What one player did at one picture; solo games and rooms share it. An attempt without an outcome is open. */
export type Attempt<G extends Guess = Guess> = {
  readonly guesses: readonly G[]
  /** The hints that were bought, in order. */
  readonly hints: readonly HintKind[]
  readonly outcome: Outcome | null
  /** 0 unless the outcome is `found`. */
  readonly points: number
}

/** An attempt at which nothing was done yet. */
export const NO_ATTEMPT: Attempt<never> = { guesses: [], hints: [], outcome: null, points: 0 }

/** Whether the item was found, by a right guess or because a host accepted one. */
export const hasFound = (attempt: Pick<Attempt, 'outcome'> | undefined): boolean => attempt?.outcome === 'found'

/** Ends an attempt: `worth` counts only for an item that was found. */
export const closeAttempt = <A extends Attempt>(attempt: A, outcome: Outcome, worth = 0): A => ({
  ...attempt,
  outcome,
  points: outcome === 'found' ? worth : 0,
})
