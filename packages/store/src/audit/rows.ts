import type { FoldedName } from '../catalogue/catalogue-types.ts'
import type { AuditedItem, AuditedPicture, PictureFacts, PictureLook } from './audit-types.ts'

/** A name or a picture of an item: one query brings both, so that a page of items costs one. */
export type AuditRow = {
  readonly itemId: string
  readonly packId: string
  readonly slug: string
  /** 'picture', the kind of the name, or null for an item without names. */
  readonly kind: string | null
  /** A name's locale, or a picture's id. */
  readonly first: string | null
  /** A name's text, or a picture's source. */
  readonly second: string | null
  /** A name's folded text, or a picture's path. */
  readonly third: string | null
  readonly bytes: number | null
  readonly width: number | null
  readonly height: number | null
  readonly copyBytes: number | null
  readonly copyModifiedAt: number | null
  readonly dhash: string | null
  readonly luma: number | null
  readonly spread: number | null
  readonly gps: number | null
}

const readLook = ({ dhash, luma, spread }: AuditRow): PictureLook | null =>
  dhash === null ? null : { dhash, luma: luma ?? 0, spread: spread ?? 0 }

const readFacts = (row: AuditRow): PictureFacts | null => {
  const { first, copyBytes, copyModifiedAt, gps } = row
  if (copyBytes === null || copyModifiedAt === null) return null
  return {
    pictureId: first ?? '',
    copyBytes,
    copyModifiedAt,
    look: readLook(row),
    gps: gps === null ? null : gps === 1,
  }
}

const readPicture = (row: AuditRow): AuditedPicture => ({
  id: row.first ?? '',
  source: row.second ?? '',
  path: row.third ?? '',
  bytes: row.bytes ?? 0,
  width: row.width ?? 0,
  height: row.height ?? 0,
  facts: readFacts(row),
})

const readName = ({ kind, first, second, third }: AuditRow): FoldedName => ({
  kind: kind as FoldedName['kind'],
  locale: first ?? '',
  text: second ?? '',
  folded: third ?? '',
})

/** Puts items together from rows in which those of one item follow each other. */
export const readAuditedItems = (rows: readonly AuditRow[]): AuditedItem[] => {
  const items: (AuditedItem & { names: FoldedName[]; pictures: AuditedPicture[] })[] = []
  for (const row of rows) {
    let item = items.at(-1)
    if (item?.id !== row.itemId) {
      item = { id: row.itemId, packId: row.packId, slug: row.slug, names: [], pictures: [] }
      items.push(item)
    }
    if (row.kind === 'picture') item.pictures.push(readPicture(row))
    else if (row.kind !== null) item.names.push(readName(row))
  }
  return items
}

export const factsRow = ({ pictureId, copyBytes, copyModifiedAt, look, gps }: PictureFacts) => ({
  picture_id: pictureId,
  copy_bytes: copyBytes,
  copy_modified_at: copyModifiedAt,
  dhash: look?.dhash ?? null,
  luma: look?.luma ?? null,
  spread: look?.spread ?? null,
  gps: gps === null ? null : Number(gps),
})
