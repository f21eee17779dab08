import type { KioskView } from '@pd/contract/client'

type Picture = KioskView['pictures'][number]

/** A moment of the loop: a picture at one of its levels. */
export type Frame = { readonly picture: number; readonly level: number; readonly path: string; readonly isNew: boolean }

const LEVEL_MS = 1_600
/** The last level stays, so that a passer-by takes it in. */
const LAST_LEVEL_MS = 4_000
const STILL_MS = 8_000

const levelsOf = ({ levels }: Picture, isStill: boolean): readonly number[] =>
  isStill ? [Math.floor(levels.length / 2)] : levels.map((_, level) => level)

/** The loop as frames: each picture from its coarsest level on; for a visitor who wants less motion one level of each, which stays. */
export const framesOf = (pictures: readonly Picture[], isStill: boolean): readonly Frame[] =>
  pictures.flatMap((picture, at) =>
    levelsOf(picture, isStill).map((level, step) => ({
      picture: at,
      level,
      path: picture.levels[level] ?? '',
      isNew: step === 0,
    })),
  )

/** How long a frame is shown. */
export const frameMs = (frames: readonly Frame[], at: number, isStill: boolean): number => {
  if (isStill) return STILL_MS
  const next = frames[(at + 1) % frames.length]
  return next?.isNew ? LAST_LEVEL_MS : LEVEL_MS
}
