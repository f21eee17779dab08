import type { Verdict } from '../answers/match/verdict.ts'
import type { Result } from '../result.ts'
import type { Guess, Outcome } from './attempt.ts'

/** Judges the text of an admitted guess. */
export type Judge = (text: string) => Verdict

/** An item by the name it has in the language of play. */
export type Choice = { readonly itemId: string; readonly name: string }

/** What a round is drawn from: its answer, and other items of the pack in random order. */
export type DrawInput = {
  readonly answer: Choice
  readonly others: readonly Choice[]
  /** Numbers in [0, 1). */
  readonly random: () => number
}

/** What a mode draws for a round beside its picture; null for nothing. It is stored with the round. */
export type Offer = readonly Choice[] | null

/** A way to answer. All that depends on it is here; the rules of play, games and rooms ask and never compare its name. */
export type Mode = {
  /** How many other items `draw` wants to choose from. */
  readonly othersWanted: number
  /** Draws what a round offers. */
  readonly draw: (draw: DrawInput) => Offer
  /** The text as it is kept, or why it is refused before it is judged. */
  readonly admit: (made: readonly Guess[], text: string) => Result<string>
  /** Makes the judge of a round from what it offers and the matcher of its item's names. */
  readonly judge: (round: { readonly itemId: string; readonly choices: Offer }, match: Judge) => Judge
  /** What a verdict ends the attempt with; null when it goes on. */
  readonly outcomeOf: (verdict: Verdict) => Outcome | null
  /** What a right guess earns of its points and its bonus for speed. */
  readonly worth: (earned: { readonly points: number; readonly bonus: number }) => number
  /** What players see of the offer: nothing that tells the answer. */
  readonly view: (offer: Offer) => readonly string[] | null
}

/** Whether an attempt in this mode ends with its first guess, whatever the verdict is. */
export const takesOneGuess = ({ outcomeOf }: Pick<Mode, 'outcomeOf'>): boolean => outcomeOf('wrong') !== null
