import type { ItemBody } from '../curation/curation-types.ts'
import type { Db } from '../database/tables.ts'
import type { FoundPicture, KnownPack, Pack, PictureRecord } from './catalogue-types.ts'
import { readPack, readPicture } from './rows.ts'

/** Everything known of one pack, as its source says it, for comparing with what is there now; four queries. */
export const knownPack = async (db: Db, source: string, path: string): Promise<KnownPack> => {
  const row = await db
    .selectFrom('pack')
    .selectAll()
    .where('source', '=', source)
    .where('path', '=', path)
    .executeTakeFirst()
  if (!row) return { pack: null, items: new Map(), pictures: new Map() }
  const edit = await db.selectFrom('pack_edit').select('base').where('pack_id', '=', row.id).executeTakeFirst()
  const items = await db.selectFrom('item').selectAll().where('pack_id', '=', row.id).execute()
  const pictures = await db
    .selectFrom('picture')
    .innerJoin('item', 'item.id', 'picture.item_id')
    .selectAll('picture')
    .where('item.pack_id', '=', row.id)
    .where('picture.retired_at', 'is', null)
    .execute()
  return {
    pack: edit ? (JSON.parse(edit.base) as Pack) : readPack(row),
    items: new Map(
      items.map(({ id, slug, fingerprint, retired_at }) => [
        slug,
        { id, slug, fingerprint, retired: retired_at !== null },
      ]),
    ),
    pictures: new Map(pictures.map((picture) => [picture.path, readPicture(picture)])),
  }
}

const cropOf = (pictureId: string, body: string | null): FoundPicture['crop'] => {
  const { crop } = JSON.parse(body ?? '{}') as ItemBody
  if (crop?.of === pictureId) return 'whole'
  return crop?.picture === pictureId ? 'part' : null
}

/** The pictures with this content in every pack and source; live ones first. */
export const picturesByContent = async (db: Db, sha256: string): Promise<FoundPicture[]> => {
  const rows = await db
    .selectFrom('picture')
    .leftJoin('item_edit', 'item_edit.item_id', 'picture.item_id')
    .selectAll('picture')
    .select('item_edit.body')
    .where('sha256', '=', sha256)
    .orderBy((eb) => eb.case().when('retired_at', 'is', null).then(0).else(1).end())
    .execute()
  return rows.map(({ body, ...row }) => ({ ...readPicture(row), crop: cropOf(row.id, body) }))
}

/** The live pictures of an item. */
export const livePictures = async (db: Db, itemId: string): Promise<PictureRecord[]> => {
  const rows = await db
    .selectFrom('picture')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('retired_at', 'is', null)
    .execute()
  return rows.map(readPicture)
}

/** The paths of the packs known of a source. */
export const knownPaths = async (db: Db, source: string): Promise<string[]> => {
  const rows = await db.selectFrom('pack').select('path').where('source', '=', source).execute()
  return rows.map((row) => row.path)
}

/** The paths of the packs of a source that an operator removed: they are not imported. */
export const removedPaths = async (db: Db, source: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('pack')
    .innerJoin('pack_state', 'pack_state.pack_id', 'pack.id')
    .select('path')
    .where('source', '=', source)
    .where('state', '=', 'removed')
    .execute()
  return rows.map(({ path }) => path)
}
