import type { Db } from './tables.ts'

type Queries = Readonly<Record<string, (db: Db, ...args: never[]) => unknown>>
type Over<Q extends Queries> = {
  readonly [Name in keyof Q]: Q[Name] extends (db: Db, ...args: infer Args) => infer Result
    ? (...args: Args) => Result
    : never
}

/** Queries over one database: each is called without its first parameter, which is the database. */
export const queriesOver = <Q extends Queries>(db: Db, queries: Q): Over<Q> =>
  Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [name, (...args: never[]) => query(db, ...args)]),
  ) as Over<Q>
