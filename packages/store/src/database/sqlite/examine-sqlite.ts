import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isDamaged, NewerDatabase } from '../errors/errors.ts'
import { pendingMigrations } from '../migrations.ts'
import { isEmptyFile } from './sqlite-file.ts'

/**
 * What state an SQLite file is in. `older` lacks migrations, which the next start applies; `newer` had some that this version
 * does not know; `detail` is SQLite's message about the damage.
 */
export type SqliteState = {
  readonly state: 'missing' | 'empty' | 'damaged' | 'older' | 'newer' | 'whole'
  readonly detail?: string
}

const stateOf = (database: DatabaseSync): SqliteState['state'] => {
  const isOurs = database.prepare("select 1 from sqlite_schema where name = 'schema_migration'").get() !== undefined
  const done = isOurs ? database.prepare('select name from schema_migration').all() : []
  const names = done.map(({ name }) => String(name))
  try {
    return pendingMigrations('sqlite', names).length === 0 ? 'whole' : 'older'
  } catch (error) {
    if (error instanceof NewerDatabase) return 'newer'
    throw error
  }
}

/**
 * Checks an SQLite file without changing it, not even its log; a game may use it meanwhile. A thorough check compares
 * the indexes with their tables too. Throws what node:sqlite throws when the file can't be opened at all.
 */
export const examineSqlite = (file: string, isThorough = false): SqliteState => {
  if (!existsSync(file)) return { state: 'missing' }
  if (isEmptyFile(file)) return { state: 'empty' }
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  try {
    const [found] = database.prepare(`pragma ${isThorough ? 'integrity_check' : 'quick_check'}(1)`).all()
    const [result] = Object.values(found ?? {})
    return result === 'ok' ? { state: stateOf(database) } : { state: 'damaged', detail: String(result) }
  } catch (error) {
    if (isDamaged(error)) return { state: 'damaged', detail: (error as Error).message }
    throw error
  } finally {
    database.close()
  }
}
