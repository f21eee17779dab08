import type { Db } from '../database/tables.ts'
import { sameNames } from './same-names.ts'

/** What a curator may mend of an item beside doubtful names. */
type FlawKind = 'no_credit' | 'too_small' | 'look_alike' | 'same_name'
/** An item in play, and what may be mended of it. */
export type Flaw = { readonly kind: FlawKind; readonly itemId: string; readonly packId: string }

/** Which flaws are looked for: the pictures of shipped sources are drawn small, and their names are seen to. */
export type FlawSearch = { readonly shipped: readonly string[]; readonly side: number; readonly limit: number }

/** The hash of a picture that is nearly one colour is meaningless. */
const LEAST_SPREAD = 6

const liveItems = (db: Db) =>
  db
    .selectFrom('item')
    .select(['item.id as itemId', 'item.played_in as packId'])
    .where('item.retired_at', 'is', null)
    .where('item.standing', '=', 'live')

const withoutCredit = (db: Db, { limit }: FlawSearch) =>
  liveItems(db)
    .innerJoin('pack', 'pack.id', 'item.played_in')
    .where('pack.credit', '=', '')
    .where('item.credit', 'is', null)
    .limit(limit)
    .execute()

const tooSmall = (db: Db, { shipped, side, limit }: FlawSearch) =>
  liveItems(db)
    .innerJoin('picture', 'picture.item_id', 'item.id')
    .where('picture.retired_at', 'is', null)
    .where('picture.width', '<', side)
    .where('picture.height', '<', side)
    .where('picture.source', 'not in', shipped)
    .limit(limit)
    .execute()

/** Pictures of different items whose hashes are the same. */
const lookAlike = async (db: Db, { limit }: FlawSearch) => {
  const rows = await db
    .selectFrom('picture_audit')
    .select('dhash')
    .where('dhash', 'is not', null)
    .where('spread', '>=', LEAST_SPREAD)
    .groupBy('dhash')
    .having((eb) => eb(eb.fn.countAll(), '>', 1))
    .limit(limit)
    .execute()
  const hashes = rows.flatMap(({ dhash }) => dhash ?? [])
  if (hashes.length === 0) return []
  const alike = await liveItems(db)
    .innerJoin('picture', 'picture.item_id', 'item.id')
    .innerJoin('picture_audit', 'picture_audit.picture_id', 'picture.id')
    .select('picture_audit.dhash')
    .where('picture.retired_at', 'is', null)
    .where('picture_audit.dhash', 'in', hashes)
    .orderBy('picture_audit.dhash')
    .execute()
  const groups = Map.groupBy(alike, ({ dhash }) => dhash)
  return [...groups.values()].filter((of) => new Set(of.map(({ itemId }) => itemId)).size > 1).flat()
}

type Found = { readonly itemId: string; readonly packId: string }

const flawsOf = (kind: FlawKind, found: readonly Found[]): Flaw[] => [
  ...new Map(found.map(({ itemId, packId }) => [itemId, { kind, itemId, packId }])).values(),
]

/** Items in play with the name or the picture of another item, with a small picture or without a credit; about `limit` of each at most. All names and pictures are read. */
export const findFlaws = async (db: Db, search: FlawSearch): Promise<Flaw[]> => [
  ...flawsOf('same_name', await sameNames(db, search)),
  ...flawsOf('look_alike', await lookAlike(db, search)),
  ...flawsOf('too_small', await tooSmall(db, search)),
  ...flawsOf('no_credit', await withoutCredit(db, search)),
]
