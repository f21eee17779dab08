import { NEW_RATING } from './glicko.ts'

/** The part of the items that is near a player's level. */
const NEAR_PART = 1 / 4
/** A game of few items is still drawn by chance. */
const CHANCES = 4

/** What items are chosen by. */
type LevelSearch = {
  readonly player: number
  /** The rating of an item; undefined for a new one, which counts as the rating of new items. */
  readonly ratingOf: (itemId: string) => number | undefined
  /** The items that the player has seen: they come after all others. */
  readonly isSeen: (itemId: string) => boolean
  readonly rounds: number
}

/** The items near the level of a player: a quarter of those not seen, at least four times as many as there are rounds, nearest first. */
export const nearLevel = (itemIds: readonly string[], { player, ratingOf, isSeen, rounds }: LevelSearch): string[] => {
  const unseen = itemIds.filter((itemId) => !isSeen(itemId))
  const stock = unseen.length >= rounds ? unseen : itemIds
  const distances = new Map(stock.map((itemId) => [itemId, Math.abs((ratingOf(itemId) ?? NEW_RATING.value) - player)]))
  const wanted = Math.max(rounds * CHANCES, Math.ceil(stock.length * NEAR_PART))
  return stock.toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0)).slice(0, wanted)
}
