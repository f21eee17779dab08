import type { Hardness } from '../rating/hardness.ts'
import { addDays, type Day } from './day.ts'

/** Days are drawn ahead up to this number, today included. */
export const DAYS_AHEAD = 14
/** Items drawn ahead are withheld from other play: only from packs that have this number, */
export const WITHHOLDING_PACK = 60
/** and at most this share of all. */
const WITHHELD_MOST = 0.1

/** The item of a day. */
export type DayItem = { readonly day: Day; readonly itemId: string }

/** An item that may be drawn. */
export type DailyCandidate = {
  readonly itemId: string
  readonly packId: string
  /** Whether other play can do without it for two weeks: its pack is large enough. */
  readonly isSpare: boolean
  /** Null where too few have played it. */
  readonly hardness: Hardness | null
  /** When it was last played alone, in epoch milliseconds; 0 where that is unknown. */
  readonly seenAt: number
}

/** What the days are drawn from. */
export type DailyStock = {
  readonly today: Day
  /** The items of the days up to now and ahead, in the order of the days. */
  readonly drawn: readonly DayItem[]
  /** Every item that anyone may play, each once. */
  readonly candidates: readonly DailyCandidate[]
  /** Whether a game of today's daily has begun, so that its item stays. */
  readonly isTodayBegun: boolean
  /** Numbers in [0, 1). */
  readonly random: () => number
}

/** How many days are drawn, today included: with few items, or none to spare, today alone. */
const daysDrawn = (candidates: readonly DailyCandidate[]): number =>
  candidates.some(({ isSpare }) => isSpare)
    ? Math.max(1, Math.min(DAYS_AHEAD, Math.floor(candidates.length * WITHHELD_MOST)))
    : 1

/** The items of the days ahead that other play goes without: a tenth of all items at most, those of the next days first. */
export const withheldOf = (
  ahead: readonly DayItem[],
  stock: { readonly items: number; readonly isSpare: (itemId: string) => boolean },
): ReadonlySet<string> => {
  const spare = ahead.map(({ itemId }) => itemId).filter(stock.isSpare)
  return new Set(spare.slice(0, Math.floor(stock.items * WITHHELD_MOST)))
}

type Past = { readonly day: Day; readonly itemId: string; readonly candidate: DailyCandidate | undefined }

const leastBy = <T>(list: readonly T[], rank: (each: T) => number): T[] => {
  const least = list.reduce((lowest, each) => Math.min(lowest, rank(each)), Number.POSITIVE_INFINITY)
  return list.filter((each) => rank(each) === least)
}

/** The days of which neither pack nor hardness should come again at once. */
const RECENT_DAYS = 6

/** How much a candidate is like the days around it: the same pack counts more than the same hardness. */
const sameness = ({ packId, hardness }: DailyCandidate, nearby: readonly Past[], packs: number): number => {
  const ofPack = nearby.slice(-Math.min(RECENT_DAYS, packs - 1) || nearby.length)
  const samePack = ofPack.filter(({ candidate }) => candidate?.packId === packId).length
  const asHard = nearby.slice(-2).filter(({ candidate }) => candidate?.hardness === hardness).length
  return 2 * samePack + (hardness === null ? 0 : asHard)
}

/** Candidates that no day of the last half of the catalogue had; where all were, those that wait longest. */
const unusedOf = (candidates: readonly DailyCandidate[], past: readonly Past[], items: number): DailyCandidate[] => {
  const places = new Map(past.map(({ itemId }, at) => [itemId, past.length - at]))
  const ago = ({ itemId }: DailyCandidate): number => places.get(itemId) ?? Number.POSITIVE_INFINITY
  const unused = candidates.filter((each) => ago(each) > Math.floor(items / 2))
  return unused.length > 0 ? unused : leastBy(candidates, (each) => -ago(each))
}

const drawOne = (past: readonly Past[], { candidates, random }: DailyStock): DailyCandidate | undefined => {
  const spare = candidates.filter(({ isSpare }) => isSpare)
  const isLarge = spare.length > 0
  const unused = unusedOf(isLarge ? spare : candidates, past, candidates.length)
  const packs = new Set(unused.map(({ packId }) => packId)).size
  const best = isLarge
    ? leastBy(unused, (each) => sameness(each, past.slice(-RECENT_DAYS), packs))
    : leastBy(unused, ({ seenAt }) => seenAt)
  return best[Math.floor(random() * best.length)]
}

/** The days, today and ahead, that have no item or one that went out of play before its day, in their order. */
export const daysToDraw = ({ today, drawn, candidates, isTodayBegun }: Omit<DailyStock, 'random'>): Day[] => {
  const inPlay = new Set(candidates.map(({ itemId }) => itemId))
  const known = new Map(drawn.map(({ day, itemId }) => [day, itemId]))
  const isSettled = (day: Day): boolean => {
    const itemId = known.get(day)
    return itemId !== undefined && (inPlay.has(itemId) || (day === today && isTodayBegun))
  }
  const days = Array.from({ length: daysDrawn(candidates) }, (_, ahead) => addDays(today, ahead))
  const later = drawn.map(({ day }) => day).filter((day) => day > today)
  return [...new Set([...days, ...later])].filter((day) => !isSettled(day)).sort()
}

/**
 * Draws the items of today and of the days ahead that have none, or whose item went out of play before its day: spread over packs and
 * hardness, none again within half the catalogue, in an order that chance alone knows. Returns the new days; none where nothing is to do
 * or there is nothing to play.
 */
export const drawDays = (stock: DailyStock): DayItem[] => {
  const { drawn, candidates } = stock
  const byId = new Map(candidates.map((each) => [each.itemId, each]))
  const wanted = daysToDraw(stock)
  const kept = drawn.filter(({ day }) => !wanted.includes(day))
  const past = kept.map(({ day, itemId }): Past => ({ day, itemId, candidate: byId.get(itemId) }))
  const fresh: DayItem[] = []
  for (const day of wanted) {
    const candidate = drawOne(past, stock)
    if (candidate === undefined) break
    fresh.push({ day, itemId: candidate.itemId })
    past.push({ day, itemId: candidate.itemId, candidate })
  }
  return fresh
}
