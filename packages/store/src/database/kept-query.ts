import type { Compilable, CompiledQuery, DialectAdapter } from 'kysely'
import type { Db } from './tables.ts'

/** Where a value of each run stands in a query. */
class Place {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** Stands for a value that each run has its own of. A comparison with it finds nothing where that is null. */
type PlaceOf<V> = <N extends keyof V & string>(name: N) => V[N]

/** A query that is built and written out once for each kind of database, and run with other values each time. */
export const keptQuery = <V extends object, R = unknown>(
  build: (db: Db, placeOf: PlaceOf<V>) => Compilable<R>,
): ((db: Db, values: V) => Promise<R[]>) => {
  const kept = new WeakMap<DialectAdapter, CompiledQuery<R>>()
  const compiledFor = (db: Db): CompiledQuery<R> => {
    const { adapter } = db.getExecutor()
    const known = kept.get(adapter)
    if (known) return known
    const made = build(db, (name) => new Place(name) as never).compile()
    kept.set(adapter, made)
    return made
  }
  return async (db, values) => {
    const query = compiledFor(db)
    const givenFor = (one: unknown) => (one instanceof Place ? values[one.name as keyof V] : one)
    const { rows } = await db.executeQuery<R>({ ...query, parameters: query.parameters.map(givenFor) })
    return rows
  }
}
