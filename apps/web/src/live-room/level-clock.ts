import type { SharedRoom } from '@pd/contract/client'

/** How long the level that is shown goes on: until when by the clock of this page, and out of how much. */
export type LevelClock = { readonly endsAt: number; readonly totalMs: number }

/** The clock of a room, where `offset` is what the server's time is ahead of this page's; one that stands has none. */
export const levelClockOf = ({ round }: Pick<SharedRoom, 'round'>, offset: number): LevelClock | undefined =>
  round?.phase === 'running' && round.levelEndsAt !== null
    ? { endsAt: round.levelEndsAt - offset, totalMs: round.levelMs }
    : undefined

/** How many of the cells are spent; the last one is spent when the level ends. */
export const spentCells = (clock: LevelClock, now: number, cells = 12): number => {
  const left = Math.min(clock.totalMs, Math.max(0, clock.endsAt - now))
  return Math.min(cells, Math.floor((1 - left / Math.max(1, clock.totalMs)) * cells))
}
