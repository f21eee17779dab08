/** Cells along the longer side, level by level, without the last level, which is the full picture. */
export type Ladder = readonly number[]

/** The kind of picture that a ladder is made for. */
export type LadderKind = 'art' | 'photo'

/** The two ladders that packs are made with: emoji-like art is recognised from far fewer cells than a photograph. */
export const LADDERS: Readonly<Record<LadderKind, Ladder>> = {
  art: [3, 4, 6, 8, 12, 16, 24],
  photo: [4, 8, 12, 16, 24, 32, 48, 64],
}

/** The number of levels, the full picture included. */
export const levelCount = (ladder: Ladder): number => ladder.length + 1

/** The most cells of a level: with more, little is left to guess. */
export const CELLS_MOST = 64
/** The fewest and the most levels of a ladder, without the full picture. */
export const LADDER_LENGTH = { least: 2, most: 15 } as const

/** Whether numbers are a ladder: whole numbers that rise from 2 at least to {@link CELLS_MOST} at most. */
export const isLadder = (cells: readonly unknown[]): cells is Ladder =>
  cells.length >= LADDER_LENGTH.least &&
  cells.length <= LADDER_LENGTH.most &&
  cells.every(
    (cell, at) => Number.isInteger(cell) && Number(cell) > Number(cells[at - 1] ?? 1) && Number(cell) <= CELLS_MOST,
  )
