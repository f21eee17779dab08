import type { LiveCatalogue } from '@pd/catalogue'
import type { NewGuess } from '@pd/contract'
import {
  applyToRound,
  type Game,
  isTooLate,
  judgeGuess,
  modeOfGame,
  ok,
  type Result,
  type Round,
  refuse,
  strictnessOf,
  type Verdict,
} from '@pd/core'
import type { Store } from '@pd/store'
import type { ItemMatchers } from './item-matchers.ts'
import type { Caller, RevealBudget } from './reveal-budget.ts'

/** What judging a guess needs. */
export type GuessTools = {
  readonly store: Pick<Store, 'games'>
  readonly catalogue: Pick<LiveCatalogue, 'current' | 'refresh'>
  readonly matcherOf: ItemMatchers
  readonly reveals: RevealBudget
  readonly now: () => number
  /** Enters a daily that was found on the boards. */
  readonly dailyEnded: (game: Game) => Promise<void>
}

/** The item of a round is newer than the snapshot of this process. */
class UnknownItem extends Error {}

const judgeIn = (game: Game, guess: NewGuess, { catalogue, matcherOf, now }: GuessTools): Result<Round> => {
  if (isTooLate(game, now())) return refuse('time_up')
  const snapshot = catalogue.current()
  return applyToRound(game, guess.round, (round) => {
    const subject = snapshot.subject(round.itemId, round.pictureId)
    if (!subject) throw new UnknownItem(`the catalogue has no item ${round.itemId} with picture ${round.pictureId}`)
    const { itemId, names } = subject
    const item = { itemId, names, locales: [game.language], strictness: strictnessOf(game) }
    const match = matcherOf({ snapshot, packId: game.packId }, item)
    const mode = modeOfGame(game)
    return judgeGuess(round, guess, { mode, verdictOf: mode.judge({ itemId, choices: round.choices }, match) })
  })
}

/** The guess is kept by now, and is answered even where the boards can't be written: a nickname given again enters it then. */
const enterDaily = async (game: Game, { dailyEnded }: Pick<GuessTools, 'dailyEnded'>): Promise<void> => {
  if (game.plan === 'daily' && game.rounds.every(({ outcome }) => outcome === 'found'))
    await dailyEnded(game).catch(() => {})
}

/** Judges a guess with the names of the item in play, in one transaction that is committed when this resolves; null when the player has no such game. */
export const makeGuess = async (
  { gameId, caller }: { readonly gameId: string; readonly caller: Caller },
  guess: NewGuess,
  tools: GuessTools,
): Promise<Result<{ game: Game; verdict: Verdict }> | null> => {
  const { store, catalogue, reveals, now } = tools
  const order = () => ({ id: gameId, playerId: caller.player, now: now() })
  const change = () => store.games.change(order(), (game) => reveals.settle(caller, judgeIn(game, guess, tools)))
  const changed = await change().catch(async (error: unknown) => {
    if (!(error instanceof UnknownItem)) throw error
    await catalogue.refresh()
    return change()
  })
  if (changed === null || !changed.ok) return changed
  await enterDaily(changed.value, tools)
  const judged = changed.value.rounds.find((round) => round.number === guess.round)
  return ok({ game: changed.value, verdict: judged?.guesses.at(-1)?.verdict ?? 'wrong' })
}
