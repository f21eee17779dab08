import { webAddress } from '@pd/core'
import type { Selectable } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { ItemTold, Pack, PictureRecord } from './catalogue-types.ts'

type PackRow = Selectable<Tables['pack']>
type PictureRow = Selectable<Tables['picture']>

/** A pack from its row. */
export const readPack = (row: PackRow): Pack => ({
  id: row.id,
  source: row.source,
  path: row.path,
  titles: JSON.parse(row.titles) as Record<string, string>,
  licence: row.licence,
  credit: row.credit,
  // also what an earlier version has kept
  homepage: webAddress(row.homepage),
  ladder: JSON.parse(row.ladder) as number[],
  visibility: row.visibility,
})

/** The place of a pack that the desk has not put in an order. */
export const NO_PLACE = 1_000_000

/** The row of a pack. */
export const packRow = (pack: Pack): Omit<PackRow, 'place'> => ({
  ...pack,
  titles: JSON.stringify(pack.titles),
  ladder: JSON.stringify(pack.ladder),
})

/** A picture from its row. */
export const readPicture = (row: PictureRow): PictureRecord => ({
  id: row.id,
  itemId: row.item_id,
  source: row.source,
  path: row.path,
  bytes: row.bytes,
  modifiedAt: row.modified_at,
  sha256: row.sha256,
  width: row.width,
  height: row.height,
  retired: row.retired_at !== null,
})

/** The row of a picture in play. */
export const pictureRow = (picture: PictureRecord): PictureRow => ({
  id: picture.id,
  item_id: picture.itemId,
  source: picture.source,
  path: picture.path,
  bytes: picture.bytes,
  modified_at: picture.modifiedAt,
  sha256: picture.sha256,
  width: picture.width,
  height: picture.height,
  retired_at: null,
})

/** What the row of an item says for its reveal. */
export const toldIn = ({ page, story }: { page: string | null; story: string | null }): ItemTold => ({
  ...(page !== null && { page }),
  ...(story !== null && { story: JSON.parse(story) as Record<string, string> }),
})
