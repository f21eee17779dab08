import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CompiledQuery, Logger } from 'kysely'
import type { Db } from '../../database/tables.ts'
import { storeOver } from '../../store.ts'
import { SCRIPT, WHOLE_TABLES } from './script.ts'
import { fillDatabase } from './stock.ts'

/** A database to explain queries on. */
export type Explained = {
  /** Opens an empty database whose queries are all logged. */
  open(log: Logger): Promise<Db>
  /** Tells the planner what there is. */
  analyse(db: Db): Promise<unknown>
  /** The tables that a query would read from end to end, by an index or not. */
  wholeTables(db: Db, query: CompiledQuery): Promise<string[]>
  close(db: Db): Promise<void>
}

const isPlanned = ({ sql }: CompiledQuery): boolean => /^(select|update|delete)\b/.test(sql) && sql !== 'select 1'

const isAllowed = (table: string, caller: string): boolean => {
  const allowed = WHOLE_TABLES[table]
  return allowed !== undefined && (caller in allowed || '*' in allowed)
}

/** Every query of the stores must find its rows by an index, whatever database plans it. */
export const queryPlansContract = (title: string, { open, analyse, wholeTables, close }: Explained): void => {
  describe(title, () => {
    test('every query finds its rows by an index', async () => {
      const said: CompiledQuery[] = []
      const db = await open(({ query }) => void said.push(query))
      try {
        await fillDatabase(db)
        await analyse(db)
        const store = storeOver(db)
        const faults: string[] = []
        for (const [caller, call] of SCRIPT) {
          said.length = 0
          await call(store)
          const queries = said.filter(isPlanned)
          assert.notEqual(said.length, 0, `${caller} asked nothing`)
          for (const query of queries)
            for (const table of await wholeTables(db, query))
              if (!isAllowed(table, caller)) faults.push(`${caller} reads all of ${table}: ${query.sql}`)
        }
        assert.deepEqual(faults, [])
      } finally {
        await close(db)
      }
    })

    test('every call of the store is explained', async () => {
      const db = await open(() => {})
      const { ping: _ping, pool: _pool, close: _close, ...parts } = storeOver(db)
      const calls = Object.entries(parts).flatMap(([part, store]) =>
        Object.keys(store).map((name) => `${part}.${name}`),
      )
      await close(db)
      assert.deepEqual([...new Set<string>(SCRIPT.map(([caller]) => caller))].sort(), calls.sort())
    })
  })
}
