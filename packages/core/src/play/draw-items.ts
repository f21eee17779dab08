import { ok, type Result, refuse } from '../result.ts'

/** What items are drawn from, with what is known of earlier meetings. */
export type Deck = {
  /** Item ids, each once. */
  readonly candidates: readonly string[]
  /** How often or how recently an item was seen: lower ranks are drawn first, items without a rank before all others. */
  readonly ranks?: ReadonlyMap<string, number>
  /** The item seen last: it is not drawn first while there is another. */
  readonly latest?: string | undefined
}

/** Candidates by rank, lowest first. A latest item that is alone on the lowest rank shares it with the next group. */
const groupByRank = ({ candidates, ranks, latest }: Deck): string[][] => {
  const byRank = Map.groupBy(candidates, (item) => ranks?.get(item) ?? Number.NEGATIVE_INFINITY)
  const groups = [...byRank].sort(([a], [b]) => a - b).map(([, items]) => items)
  const [lowest = [], next = [], ...later] = groups
  return lowest.length === 1 && lowest[0] === latest ? [[...next, ...lowest], ...later] : groups
}

type Shuffle = {
  readonly items: readonly string[]
  readonly count: number
  /** An item that does not get the first place while there is another. */
  readonly notFirst?: string | undefined
}

/** The first `count` places of a Fisher-Yates shuffle. */
const shuffleHead = ({ items, count, notFirst }: Shuffle, random: () => number): string[] => {
  const others = items.filter((item) => item !== notFirst)
  const order = others.length < items.length ? [...others, notFirst as string] : others
  for (let place = 0; place < Math.min(count, order.length); place++) {
    const end = place === 0 && others.length > 0 ? others.length : order.length
    const pick = place + Math.floor(random() * (end - place))
    const picked = order[pick] as string
    order[pick] = order[place] as string
    order[place] = picked
  }
  return order.slice(0, count)
}

/**
 * Draws `count` different items: lower ranks first, in random order within a rank, and never the latest item first while there is
 * another. Draws fewer when there are fewer and refuses when there is none. `random` returns numbers in [0, 1).
 */
export const drawItems = (deck: Deck, count: number, random: () => number): Result<string[]> => {
  if (deck.candidates.length === 0) return refuse('not_enough_items')
  const drawn: string[] = []
  for (const items of groupByRank(deck)) {
    const notFirst = drawn.length === 0 ? deck.latest : undefined
    drawn.push(...shuffleHead({ items, count: count - drawn.length, notFirst }, random))
    if (drawn.length >= count) break
  }
  return ok(drawn)
}
