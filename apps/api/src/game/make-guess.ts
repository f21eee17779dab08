import type { LiveCatalogue } from '@pd/catalogue'
import type { NewGuess } from '@pd/contract'
import {
  type Game,
  inRound,
  judge,
  matcherOf,
  modeOfGame,
  ok,
  type Result,
  type Round,
  strictnessOf,
  type Verdict,
} from '@pd/core'
import type { Store } from '@pd/store'

export type GuessTools = {
  readonly store: Pick<Store, 'games'>
  readonly catalogue: Pick<LiveCatalogue, 'current' | 'refresh'>
  readonly now: () => number
}

/** The item of a round is newer than the snapshot of this process. */
class UnknownItem extends Error {}

const judgeIn = (game: Game, guess: NewGuess, { catalogue }: GuessTools): Result<Round> => {
  const snapshot = catalogue.current()
  return inRound(game, guess.round, (round) => {
    const subject = snapshot.subject(round.itemId, round.pictureId)
    if (!subject) throw new UnknownItem(`the catalogue has no item ${round.itemId} with picture ${round.pictureId}`)
    const { itemId, names } = subject
    const match = matcherOf({ itemId, names, locale: game.language, strictness: strictnessOf(game) }, snapshot.names)
    const mode = modeOfGame(game)
    return judge(round, guess, { mode, verdictOf: mode.judge({ itemId, choices: null }, match) })
  })
}

/** Judges a guess with the names of the item in play, in one transaction; what it returns has been kept. Null when there is no such game. */
export const makeGuess = async (
  gameId: string,
  playerId: string,
  guess: NewGuess,
  tools: GuessTools,
): Promise<Result<{ game: Game; verdict: Verdict }> | null> => {
  const { store, catalogue, now } = tools
  const change = () => store.games.change({ id: gameId, playerId, now: now() }, (game) => judgeIn(game, guess, tools))
  const changed = await change().catch(async (error: unknown) => {
    if (!(error instanceof UnknownItem)) throw error
    await catalogue.refresh()
    return change()
  })
  if (changed === null || !changed.ok) return changed
  const judged = changed.value.rounds.find((round) => round.number === guess.round)
  return ok({ game: changed.value, verdict: judged?.guesses.at(-1)?.verdict ?? 'wrong' })
}
