import type { Ladder } from './ladder.ts'

/** What a round is about: an item, seen through one of its pictures. */
export type RoundPicture = {
  readonly itemId: string
  readonly pictureId: string
  readonly ladder: Ladder
}

/** A render that may be shown; `cells` is null for the whole picture. */
export type PictureRef = { readonly pictureId: string; readonly cells: number | null }

/** The render that a level (1-based) shows; the level after the ladder's last is the whole picture. */
export const pictureAt = ({ pictureId, ladder }: RoundPicture, level: number): PictureRef => ({
  pictureId,
  cells: ladder[level - 1] ?? null,
})
