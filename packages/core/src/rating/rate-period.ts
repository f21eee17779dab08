import { NEW_RATING, type RatedResult, type Rating, rateWithinBounds } from './glicko.ts'

/** A player's score, 0 to 1, against an item. */
export type PlayedItem = { readonly playerId: string; readonly itemId: string; readonly score: number }

/** The ratings of players and items by their ids; one that is missing is new. */
export type Ratings = { readonly players: ReadonlyMap<string, Rating>; readonly items: ReadonlyMap<string, Rating> }

type Side = {
  readonly own: 'playerId' | 'itemId'
  readonly ratings: ReadonlyMap<string, Rating>
  readonly resultOf: (played: PlayedItem) => RatedResult
}

const rateSide = (period: readonly PlayedItem[], { own, ratings, resultOf }: Side): Map<string, Rating> =>
  new Map(
    [...Map.groupBy(period, (played) => played[own])].map(([id, results]) => [
      id,
      rateWithinBounds(ratings.get(id) ?? NEW_RATING, results.map(resultOf)),
    ]),
  )

/** The new ratings of all who took part in a period: each result is a game of a player against an item, both as they were before it. */
export const ratePeriod = (period: readonly PlayedItem[], { players, items }: Ratings): Ratings => ({
  players: rateSide(period, {
    own: 'playerId',
    ratings: players,
    resultOf: ({ itemId, score }) => ({ opponent: items.get(itemId) ?? NEW_RATING, score }),
  }),
  items: rateSide(period, {
    own: 'itemId',
    ratings: items,
    resultOf: ({ playerId, score }) => ({ opponent: players.get(playerId) ?? NEW_RATING, score: 1 - score }),
  }),
})
