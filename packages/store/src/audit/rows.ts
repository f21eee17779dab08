import type { FoldedName } from '../catalogue/catalogue-types.ts'
import type { AuditedItem, AuditedPicture, PictureFacts } from './audit-types.ts'

/** A live item; its names and pictures are lists in JSON, or null when there are none. */
type AuditRow = {
  readonly id: string
  readonly packId: string
  readonly slug: string
  readonly names: string | null
  readonly pictures: string | null
}

/** A picture in such a list, with what was measured on it; nulls when nothing was. */
export type PictureFields = Omit<AuditedPicture, 'facts'> & {
  readonly copyBytes: number | null
  readonly copyModifiedAt: number | null
  readonly dhash: string | null
  readonly luma: number | null
  readonly spread: number | null
  readonly gps: number | null
}

const readFacts = (fields: PictureFields): PictureFacts | null => {
  const { id, copyBytes, copyModifiedAt, dhash, luma, spread, gps } = fields
  if (copyBytes === null || copyModifiedAt === null) return null
  const look = dhash === null ? null : { dhash, luma: luma ?? 0, spread: spread ?? 0 }
  return { pictureId: id, copyBytes, copyModifiedAt, look, gps: gps === null ? null : gps === 1 }
}

const readPicture = (fields: PictureFields): AuditedPicture => {
  const { id, source, path, bytes, width, height } = fields
  return { id, source, path, bytes, width, height, facts: readFacts(fields) }
}

/** An item from its row. */
export const readAuditedItem = ({ names, pictures, ...item }: AuditRow): AuditedItem => ({
  ...item,
  names: JSON.parse(names ?? '[]') as FoldedName[],
  pictures: (JSON.parse(pictures ?? '[]') as PictureFields[]).map(readPicture),
})

/** The row of what was measured on a picture. */
export const factsRow = ({ pictureId, copyBytes, copyModifiedAt, look, gps }: PictureFacts) => ({
  picture_id: pictureId,
  copy_bytes: copyBytes,
  copy_modified_at: copyModifiedAt,
  dhash: look?.dhash ?? null,
  luma: look?.luma ?? null,
  spread: look?.spread ?? null,
  gps: gps === null ? null : Number(gps),
})
