import { type Hardness, hardnessOf, type ItemRating, ratePeriod, scoreAgainst, usualLevel } from '@pd/core'
import type { RatePeriod, RatingStore } from '@pd/store'

/** The ratings of items in the memory of a process, as of its last refresh. */
export type ItemRatings = {
  readonly of: (itemId: string) => ItemRating | undefined
  /** The level at which most players found an item at their first attempt; null before a few have. */
  readonly usualLevelOf: (itemId: string) => number | null
  /** How hard an item has proved to be; null before enough players have tried it. */
  readonly hardnessOf: (itemId: string) => Hardness | null
  /** Rates the first attempts that wait, and reads what this or another process has rated. */
  readonly refresh: () => Promise<void>
}

/** Few enough that a transaction takes no longer than a player waits for a guess. */
const ATTEMPTS_PER_PERIOD = 500

const rateAttempts: RatePeriod = (attempts, before) =>
  ratePeriod(
    attempts.map((attempt) => ({ ...attempt, score: scoreAgainst(attempt) })),
    before,
  )

const rateAll = async (store: Pick<RatingStore, 'rateWaiting'>): Promise<void> => {
  while ((await store.rateWaiting(ATTEMPTS_PER_PERIOD, rateAttempts)) === ATTEMPTS_PER_PERIOD);
}

/** Opens the ratings of a process; they are empty before the first refresh. */
export const createItemRatings = (store: Pick<RatingStore, 'rateWaiting' | 'itemsSince'>): ItemRatings => {
  const known = new Map<string, ItemRating>()
  const usual = new Map<string, number | null>()
  let period = 0
  return {
    of: (itemId) => known.get(itemId),
    usualLevelOf: (itemId) => usual.get(itemId) ?? null,
    hardnessOf: (itemId) => hardnessOf(known.get(itemId)),
    refresh: async () => {
      await rateAll(store)
      for (const { itemId, value, plays, levels, period: latest } of await store.itemsSince(period)) {
        known.set(itemId, { value, plays })
        usual.set(itemId, usualLevel(levels))
        period = latest
      }
    },
  }
}
