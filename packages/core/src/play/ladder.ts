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
