import type { DatabaseSync } from 'node:sqlite'
import type { MysqlOptions } from '../database/mysql/connect.ts'

/** How a copy of many rows reports its progress, and is stopped: it then throws the reason of `stop`. */
export type CopyOptions = MysqlOptions & {
  readonly onRows?: ((done: number, total: number) => void) | undefined
  readonly stop?: AbortSignal | undefined
}

/** How a snapshot is put into a database. */
export type PutOptions = CopyOptions & {
  /** Runs when only the last step, which replaces everything, is left; nothing is replaced when it throws. */
  readonly ready?: (() => Promise<void>) | undefined
}

/** A table of the game, and its columns in their order. */
export type Shape = { readonly name: string; readonly columns: readonly string[] }

/** Each database has its own: which migrations it had is no part of the game. */
const ABOUT_ITSELF = 'schema_migration'

const textsOf = (database: DatabaseSync, sql: string, ...given: string[]): string[] =>
  database
    .prepare(sql)
    .all(...given)
    .map((row) => String(Object.values(row)[0]))

/**
 * Every table of an SQLite database of the game, each after those that its rows refer to. They are read from the schema, so that
 * none can be forgotten; a MySQL of the same migrations has the same.
 */
export const shapesOf = (database: DatabaseSync): Shape[] => {
  const names = textsOf(database, "select name from sqlite_schema where type = 'table' and name <> ?", ABOUT_ITSELF)
  const ordered = new Set<string>()
  const place = (name: string): void => {
    const parents = textsOf(database, 'select "table" from pragma_foreign_key_list(?)', name)
    for (const parent of parents) if (parent !== name) place(parent)
    ordered.add(name)
  }
  for (const name of names.sort()) place(name)
  return [...ordered].map((name) => ({
    name,
    columns: textsOf(database, 'select name from pragma_table_info(?) order by cid', name),
  }))
}

/** A name as both databases take it. */
export const quoted = (name: string): string => `\`${name}\``

/** How many rows a table of an SQLite database has. */
export const countRows = (copy: DatabaseSync, { name }: Shape): number =>
  Number(copy.prepare(`select count(*) as count from ${quoted(name)}`).get()?.count)
