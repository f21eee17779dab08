import type { ModerationView } from '@pd/contract/client'

/** Guesses that came before those of the newest view, the newest first. */
export type OlderGuesses = {
  readonly guesses: ModerationView['guesses']
  /** How many guesses of the round came before them. */
  readonly older: number
}

type View = Pick<ModerationView, 'round' | 'guesses' | 'older'>

/**
 * The older guesses beside a newer view: what no longer is among its newest joins them, so that none is missing between the two. Undefined where they
 * don't follow on each other any more: another round, a verdict that came with the reveal, or more guesses than a view holds.
 */
export const keepOlder = (kept: OlderGuesses | undefined, before: View, after: View): OlderGuesses | undefined => {
  const moved = after.older - before.older
  const wasSealed = before.guesses.some(({ verdict }) => verdict === null)
  const isSealed = after.guesses.some(({ verdict }) => verdict === null)
  if (!kept || before.round !== after.round || wasSealed !== isSealed) return undefined
  if (moved < 0 || moved > before.guesses.length) return undefined
  return { ...kept, guesses: [...before.guesses.slice(before.guesses.length - moved), ...kept.guesses] }
}
