import type { FoldedName, PictureRecord } from '../catalogue/catalogue-types.ts'

/** What was measured on a working copy of that size and time, and on its original file. */
export type PictureFacts = {
  readonly pictureId: string
  readonly copyBytes: number
  /** Epoch milliseconds. */
  readonly copyModifiedAt: number
  /** Null when the copy can't be decoded. */
  readonly look: PictureLook | null
  /** Whether the original's metadata states where it was taken; null when the original was missing. */
  readonly gps: boolean | null
}

/** A difference hash in 16 hexadecimal digits, and mean and standard deviation of the luma, 0 to 255. */
export type PictureLook = { readonly dhash: string; readonly luma: number; readonly spread: number }

/** A picture in play, its file as it was imported, and what was measured on it; null when nothing was. */
export type AuditedPicture = Pick<PictureRecord, 'id' | 'source' | 'path' | 'bytes' | 'width' | 'height'> & {
  readonly facts: PictureFacts | null
}

/** A live item with all that an audit wants to know of it. */
export type AuditedItem = {
  readonly id: string
  readonly packId: string
  readonly slug: string
  readonly names: readonly FoldedName[]
  readonly pictures: readonly AuditedPicture[]
}
