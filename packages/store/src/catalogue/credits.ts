import type { Db } from '../database/tables.ts'

/** How many items in play of a pack have a credit or a licence of their own; null where they have that of their pack. */
export type CreditCount = {
  readonly packId: string
  readonly credit: string | null
  readonly licence: string | null
  readonly items: number
}

/** Who made items in play, where that is not who made their packs: all items are read. */
export const creditCounts = async (db: Db): Promise<CreditCount[]> => {
  const rows = await db
    .selectFrom('item')
    .select((eb) => ['played_in as packId', 'credit', 'licence', eb.fn.countAll<number>().as('items')])
    .where('retired_at', 'is', null)
    .where('standing', '=', 'live')
    .where((eb) => eb.or([eb('credit', 'is not', null), eb('licence', 'is not', null)]))
    .groupBy(['played_in', 'credit', 'licence'])
    .execute()
  return rows.map(({ items, ...row }) => ({ ...row, items: Number(items) }))
}
