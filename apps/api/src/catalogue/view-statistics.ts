import type { CatalogueSnapshot } from '@pd/catalogue'
import type { Statistics } from '@pd/contract'
import { levelCount } from '@pd/core'
import type { RoundCount } from '@pd/store'
import { viewStreak } from '../daily/view-daily.ts'
import { inLanguage } from '../solo/view-game.ts'
import type { FoundTools } from './view-found.ts'

const sum = (counts: readonly RoundCount[]): number => counts.reduce((total, { rounds }) => total + rounds, 0)

const levelsOf = (counts: readonly RoundCount[], most: number): number[] =>
  Array.from({ length: most }, (_, index) => sum(counts.filter(({ found }) => found === index + 1)))

/** The packs that the player has played, in the order of the catalogue. */
const viewPacks = (
  counts: readonly RoundCount[],
  found: ReadonlyMap<string, number>,
  { snapshot, lang }: { readonly snapshot: CatalogueSnapshot; readonly lang: string },
): Statistics['packs'] => {
  const offered = Map.groupBy(counts, ({ packId }) => snapshot.packById(packId)?.id ?? packId)
  const foundIn = (id: string) =>
    [...found].reduce((total, [packId, n]) => total + (snapshot.packById(packId)?.id === id ? n : 0), 0)
  return snapshot.packsOf(['public', 'unlisted']).flatMap(({ pack, items }) => {
    const own = offered.get(pack.id)
    if (!own) return []
    const levels = own.filter(({ found: level }) => level > 0).map(({ found: level }) => level)
    return [
      {
        id: pack.id,
        title: inLanguage(pack.titles, lang),
        items,
        found: foundIn(pack.id),
        rounds: sum(own),
        best: levels.length > 0 ? Math.min(...levels) : null,
      },
    ]
  })
}

/** What a player has played alone so far; nothing for a player that is unknown. */
export const viewStatistics = async (player: string, lang: string, tools: FoundTools): Promise<Statistics> => {
  const { games, daily, catalogue, today } = tools
  const snapshot = catalogue.current()
  const [count, rounds, found, played] = await Promise.all([
    games.gameCount(player),
    games.roundCounts(player),
    games.foundCounts(player),
    daily.played(player),
  ])
  const deepest = Math.max(1, ...snapshot.packs.map(({ pack }) => levelCount(pack.ladder) - 1))
  const most = Math.max(deepest, ...rounds.map(({ found: level }) => level))
  return {
    games: count,
    rounds: sum(rounds),
    found: sum(rounds.filter(({ found: level }) => level > 0)),
    levels: levelsOf(rounds, most),
    missed: sum(rounds.filter(({ found: level }) => level === 0)),
    streak: viewStreak(played, today()),
    packs: viewPacks(rounds, found, { snapshot, lang }),
  }
}
