import { type AliasableExpression, expressionBuilder, type RawBuilder, sql } from 'kysely'

const objectOf = (columns: Readonly<Record<string, string>>): RawBuilder<string> =>
  sql`json_object(${sql.join(Object.entries(columns).flatMap(([name, column]) => [sql.lit(name), sql.ref(column)]))})`

/** The rows of a query as one JSON text: an object each, of these columns under these names. Of no rows it is `[]` or null. */
export const jsonList = (columns: Readonly<Record<string, string>>): AliasableExpression<string | null> =>
  expressionBuilder<never, never>().fn.agg<string | null>('json_arrayagg', [objectOf(columns)])
