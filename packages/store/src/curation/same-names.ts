import { batchesOf } from '../database/batches.ts'
import type { Db } from '../database/tables.ts'

/** An item that has the name of another one of its pack. */
type SameName = { readonly itemId: string; readonly packId: string }

/** Names of the shipped pictures in many languages repeat each other: the search goes past them. */
const REPEATED_MOST = 5_000

/** The names that stand more than once in a language, in any pack, read from one index. */
const repeatedNames = (db: Db) =>
  db
    .selectFrom('item_name')
    .select(['locale', 'folded'])
    .where('shown', '=', 1)
    .where('kind', '=', 'name')
    .groupBy(['locale', 'shown', 'folded'])
    .having((eb) => eb(eb.fn.countAll(), '>', 1))
    .limit(REPEATED_MOST)
    .execute()

const itemsWith = (
  db: Db,
  { locale, folded, but }: { locale: string; folded: readonly string[]; but: readonly string[] },
) =>
  db
    .selectFrom('item_name')
    .innerJoin('item', 'item.id', 'item_name.item_id')
    .innerJoin('pack', 'pack.id', 'item.played_in')
    .select(['item.id as itemId', 'item.played_in as packId', 'item_name.folded'])
    .where('item_name.locale', '=', locale)
    .where('item_name.shown', '=', 1)
    .where('item_name.folded', 'in', folded)
    .where('item_name.kind', '=', 'name')
    .where('item.retired_at', 'is', null)
    .where('item.standing', '=', 'live')
    .where('pack.source', 'not in', but)
    .execute()

/** Items in play that have a name of another item of their pack, in one language; those with one name follow each other. */
export const sameNames = async (
  db: Db,
  { shipped, limit }: { readonly shipped: readonly string[]; readonly limit: number },
): Promise<SameName[]> => {
  const found: SameName[] = []
  for (const [locale, names] of Map.groupBy(await repeatedNames(db), (name) => name.locale))
    for (const some of batchesOf(names, 100)) {
      const rows = await itemsWith(db, { locale, folded: some.map(({ folded }) => folded), but: shipped })
      const groups = Map.groupBy(rows, ({ packId, folded }) => `${packId} ${folded}`)
      found.push(...[...groups.values()].filter((of) => of.length > 1).flat())
      if (found.length >= limit) return found
    }
  return found
}
