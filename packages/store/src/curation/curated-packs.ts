import { TRUSTED } from '@pd/core'
import { readPack } from '../catalogue/rows.ts'
import type { Db } from '../database/tables.ts'
import type { CuratedPack } from './curation-types.ts'

const countStandings = async (db: Db): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('item')
    .select((eb) => ['played_in', 'standing', eb.fn.countAll<number>().as('count')])
    .where('retired_at', 'is', null)
    .groupBy(['played_in', 'standing'])
    .execute()
  return new Map(rows.map(({ played_in, standing, count }) => [`${standing} ${played_in}`, Number(count)]))
}

const countChecks = async (db: Db): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('item')
    .select((eb) => ['played_in', eb.fn.countAll<number>().as('count')])
    .where('retired_at', 'is', null)
    .where('trust', '<', TRUSTED)
    .groupBy('played_in')
    .execute()
  return new Map(rows.map(({ played_in, count }) => [played_in, Number(count)]))
}

/** All packs in the order in which players see them; all items are counted. */
export const curatedPacks = async (db: Db): Promise<CuratedPack[]> => {
  const packs = await db
    .selectFrom('pack')
    .leftJoin('pack_state', 'pack_state.pack_id', 'pack.id')
    .selectAll('pack')
    .select('pack_state.state')
    .orderBy('pack.place')
    .orderBy('pack.source')
    .orderBy('pack.path')
    .execute()
  const [standings, checks] = [await countStandings(db), await countChecks(db)]
  return packs.map(({ state, ...row }) => ({
    pack: readPack(row),
    state: state ?? row.visibility,
    items: standings.get(`live ${row.id}`) ?? 0,
    waiting: standings.get(`waiting ${row.id}`) ?? 0,
    checks: checks.get(row.id) ?? 0,
  }))
}
