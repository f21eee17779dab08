import { fold } from '../normalise/fold.ts'

const FEWEST = 3
/** A side of several words in small letters: "rpg map elements". One word may tell two things apart, a proper name is an artist's. */
const isSeriesTitle = (side: string): boolean => /^\P{Lu}+$/u.test(side) && /\p{L}[\s_]+\p{L}/u.test(side)

type Sides = readonly [left: string, right: string]

const sidesOf = (name: string): Sides | null => {
  const [left, right, more] = name.split(/[\s_]+[-–—][\s_]+/u)
  return left && right && more === undefined ? [left, right] : null
}

/** The titles that three names or more have on one side, each with another word on the other side. */
const seriesAt = (all: readonly Sides[], side: 0 | 1): Set<string> => {
  const bySide = Map.groupBy(all, (sides) => fold(sides[side]))
  const isSeries = (of: readonly Sides[]): boolean =>
    isSeriesTitle(of[0]?.[side] ?? '') && new Set(of.map((sides) => fold(sides[1 - side] ?? ''))).size >= FEWEST
  return new Set([...bySide].filter(([, of]) => isSeries(of)).map(([title]) => title))
}

/** `hill_-_rpg_map_elements`, `tower_-_rpg_map_elements`: names without the title of a series, also where a folder has several series. */
export const withoutSeries = (names: readonly string[]): string[] => {
  const sides = names.map(sidesOf)
  const all = sides.filter((each) => each !== null)
  const [first, last] = [seriesAt(all, 0), seriesAt(all, 1)]
  return names.map((name, at) => {
    const [left, right] = sides[at] ?? []
    if (left === undefined || right === undefined) return name
    if (last.has(fold(right))) return left
    return first.has(fold(left)) ? right : name
  })
}
