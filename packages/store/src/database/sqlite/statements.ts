import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { QueryResult } from 'kysely'

type Row = Record<string, unknown>

/** A prepared statement, as Kysely runs it. */
type Statement = {
  /** Whether it returns rows. */
  readonly isReader: boolean
  readonly execute: (values: readonly unknown[]) => QueryResult<Row>
  readonly iterate: (values: readonly unknown[]) => Generator<Row>
}

/** Rows of node:sqlite have no prototype, which surprises code that compares or spreads them, and are slow to make and to copy. */
const rowMakerOf = (statement: StatementSync, names: readonly string[]) => {
  statement.setReturnArrays(true)
  return (values: unknown): Row => {
    const row: Row = {}
    // an iterator over the names would take a third of the time of a large query
    for (let at = 0; at < names.length; at++) row[names[at] as string] = (values as readonly unknown[])[at]
    return row
  }
}

const asStatement = (statement: StatementSync): Statement => {
  const names = statement.columns().map(({ name }) => name)
  const isReader = names.length > 0
  const asRow = rowMakerOf(statement, names)
  return {
    isReader,
    execute: (values) => {
      const given = values as SQLInputValue[]
      if (isReader) return { rows: statement.all(...given).map(asRow) }
      const { changes, lastInsertRowid } = statement.run(...given)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    },
    iterate: function* (values) {
      for (const each of statement.iterate(...(values as SQLInputValue[]))) yield asRow(each)
    },
  }
}

const KEPT_STATEMENTS = 200

/** Prepares statements, and keeps the first 200 for the next call. */
export const createStatements = (database: DatabaseSync) => {
  const kept = new Map<string, Statement>()
  return (sql: string): Statement => {
    const known = kept.get(sql)
    if (known) return known
    const made = asStatement(database.prepare(sql))
    if (kept.size < KEPT_STATEMENTS) kept.set(sql, made)
    return made
  }
}
