import type { NewGuess } from '@pd/contract'
import {
  type Game,
  inRound,
  type Judge,
  judge,
  matcherOf,
  modeOfGame,
  type NameIndex,
  ok,
  openRound,
  type Result,
  strictnessOf,
  type Verdict,
} from '@pd/core'
import type { Store } from '@pd/store'

export type GuessTools = {
  readonly store: Pick<Store, 'games' | 'catalogue'>
  readonly rivals: () => Promise<NameIndex>
  readonly now: () => number
}

/** Judges by the names of the item in play; a finished game has none, and refuses before it asks. */
const judgeOf = async (game: Game, { store, rivals }: Pick<GuessTools, 'store' | 'rivals'>): Promise<Judge> => {
  const open = openRound(game)
  const subject = open && (await store.catalogue.subject(open.itemId, open.pictureId))
  const [itemId, names] = [subject?.itemId ?? '', subject?.names ?? []]
  const match = matcherOf({ itemId, names, locale: game.language, strictness: strictnessOf(game) }, await rivals())
  return modeOfGame(game).judge({ itemId, choices: null }, match)
}

/** Judges a guess with the names of the item in play; what it returns has been kept. Null when there is no such game. */
export const makeGuess = async (
  gameId: string,
  playerId: string,
  guess: NewGuess,
  { store, rivals, now }: GuessTools,
): Promise<Result<{ game: Game; verdict: Verdict }> | null> => {
  const game = await store.games.find(gameId, playerId)
  if (game === null) return null
  const verdictOf = await judgeOf(game, { store, rivals })
  const mode = modeOfGame(game)
  const changed = await store.games.change(gameId, playerId, now(), (current) =>
    inRound(current, guess.round, (round) => judge(round, guess, { mode, verdictOf })),
  )
  if (changed === null || !changed.ok) return changed
  const judged = changed.value.rounds.find((round) => round.number === guess.round)
  return ok({ game: changed.value, verdict: judged?.guesses.at(-1)?.verdict ?? 'wrong' })
}
