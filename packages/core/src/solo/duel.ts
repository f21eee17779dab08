import { type Game, newGame, openRound } from './game.ts'
import { PLANS } from './plan.ts'

/** The most players of a duel, the challenger included. */
export const MAX_DUELISTS = 30

/** Whether friends may be challenged to the pictures of a game: it is finished, and its pictures were drawn before it began. */
export const canChallenge = (game: Game): boolean => PLANS[game.plan].hasDuels && openRound(game) === null

/** A friend's game of a duel: the pictures of the challenger's game in their order, by the same plan and settings. */
export const duelGame = (
  friend: Pick<Game, 'id' | 'playerId' | 'language' | 'startedAt'>,
  { plan, difficulty, packId, rounds }: Game,
): Game =>
  newGame(
    { ...friend, plan, difficulty, packId },
    rounds.map(({ itemId, pictureId, ladder }) => ({ itemId, pictureId, ladder })),
  )
