import { type PlayedItem, type Ratings, ratePeriod } from '@pd/core'
import { seeded } from '../class/random.ts'
import { type Figure, formatNumber, within } from '../run/figure.ts'
import type { Measure } from '../run/measure.ts'
import { median } from '../run/rounds.ts'
import { drawStrengths, type KnownStrengths, kendall, playItem, spearman } from './known-strengths.ts'

const PLAYERS = 500
const ITEMS = 300
const ATTEMPTS_PER_ITEM = 40
/** How many results the server rates in one period, at most. */
const RESULTS_PER_PERIOD = 500
const CORRELATION_LEAST = 0.95
const SECONDS_MOST = 1
const SEEDS = { quick: 1, whole: 10 } as const

type Run = { readonly spearman: number; readonly kendall: number; readonly seconds: number }

const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((each) => [random(), each] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => each)

/** Each item is tried by different players, in the order in which the server would get the results: by chance. */
const playAll = ({ players, items }: KnownStrengths, random: () => number): PlayedItem[] => {
  const ids = players.map((_, at) => at)
  const played = items.flatMap((hardness, item) =>
    shuffled(ids, random)
      .slice(0, ATTEMPTS_PER_ITEM)
      .map((player) => ({
        playerId: String(player),
        itemId: String(item),
        score: playItem(players[player] ?? 0, hardness, random),
      })),
  )
  return shuffled(played, random)
}

const rateAll = (played: readonly PlayedItem[]): Ratings => {
  const ratings = { players: new Map(), items: new Map() }
  for (let at = 0; at < played.length; at += RESULTS_PER_PERIOD) {
    const { players, items } = ratePeriod(played.slice(at, at + RESULTS_PER_PERIOD), ratings)
    for (const [id, rating] of players) ratings.players.set(id, rating)
    for (const [id, rating] of items) ratings.items.set(id, rating)
  }
  return ratings
}

const runOnce = (seed: number): Run => {
  const random = seeded(seed)
  const strengths = drawStrengths(PLAYERS, ITEMS, random)
  const played = playAll(strengths, random)
  const startedAt = performance.now()
  const { items } = rateAll(played)
  const seconds = (performance.now() - startedAt) / 1_000
  const rated = strengths.items.map((_, item) => items.get(String(item))?.value ?? 0)
  return { spearman: spearman(rated, strengths.items), kendall: kendall(rated, strengths.items), seconds }
}

const atLeast = (what: string, ours: number, limit: number): Figure => ({
  what,
  ours: formatNumber(ours),
  against: formatNumber(limit),
  ratio: ours / limit,
  target: { atLeast: 1 },
})

const run: Measure['run'] = async ({ quick, say }) => {
  const runs = Array.from({ length: quick ? SEEDS.quick : SEEDS.whole }, (_, seed) => runOnce(seed + 1))
  const worst = runs.reduce((low, each) => (each.spearman < low.spearman ? each : low))
  say(`Kendall ${formatNumber(worst.kendall)} where Spearman is least, of ${runs.length} worlds`)
  return [
    atLeast(
      `order of ${ITEMS} items after ${ATTEMPTS_PER_ITEM} attempts each, Spearman, the least`,
      worst.spearman,
      CORRELATION_LEAST,
    ),
    within(`rating ${formatNumber(ITEMS * ATTEMPTS_PER_ITEM)} attempts`, median(runs.map(({ seconds }) => seconds)), {
      limit: SECONDS_MOST,
      unit: 's',
    }),
  ]
}

/** Whether ratings put items of known hardness into their order. */
export const ratings: Measure = {
  name: 'ratings',
  about: 'Glicko-2 with 500 players and 300 items of known strength: the order of the items after 40 attempts each',
  needs: [],
  run,
}
