import type { NewGuess } from '@pd/contract'
import {
  type Game,
  inRound,
  judge,
  match,
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

/** Judges a guess with the names of the item in play; what it returns has been kept. Null when there is no such game. */
export const makeGuess = async (
  gameId: string,
  playerId: string,
  guess: NewGuess,
  { store, rivals, now }: GuessTools,
): Promise<Result<{ game: Game; verdict: Verdict }> | null> => {
  const game = await store.games.find(gameId, playerId)
  const open = game && openRound(game)
  const subject = open && (await store.catalogue.subject(open.itemId, open.pictureId))
  const index = await rivals()
  const verdictOf = (text: string): Verdict =>
    match(
      {
        guess: text,
        itemId: subject?.itemId ?? '',
        names: subject?.names ?? [],
        locale: game?.language ?? 'en',
        strictness: strictnessOf(game?.difficulty ?? 'normal'),
      },
      index,
    )
  const changed = await store.games.change(gameId, playerId, now(), (current) =>
    inRound(current, guess.round, (round) => judge(round, guess, verdictOf)),
  )
  if (changed === null || !changed.ok) return changed
  const judged = changed.value.rounds.find((round) => round.number === guess.round)
  return ok({ game: changed.value, verdict: judged?.guesses.at(-1)?.verdict ?? 'wrong' })
}
