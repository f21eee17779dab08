import type { RoomView } from '@pd/contract/client'

/** How long the level that is shown goes on: until when by the clock of this page, and out of how much. */
export type LevelClock = { readonly key: string; readonly endsAt: number; readonly totalMs: number }

/** The clock after a view: a level that was given more time is longer, a clock that stands has none. */
export const windClock = (
  clock: LevelClock | undefined,
  { round, secondsPerLevel }: RoomView,
  now: number,
): LevelClock | undefined => {
  if (!round || round.levelEndsInMs === null || round.phase !== 'running') return undefined
  const key = `${round.number}:${round.level}`
  const knownMs = clock?.key === key ? clock.totalMs : secondsPerLevel * 1000
  const totalMs = Math.max(knownMs, round.levelEndsInMs)
  return { key, totalMs, endsAt: now + round.levelEndsInMs }
}

/** How many of the cells are spent; the last one is spent when the level ends. */
export const spentCells = (clock: LevelClock, now: number, cells = 12): number => {
  const left = Math.max(0, clock.endsAt - now)
  return Math.min(cells, Math.floor((1 - left / Math.max(1, clock.totalMs)) * cells))
}
