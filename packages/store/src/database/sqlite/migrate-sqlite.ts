import type { DatabaseSync } from 'node:sqlite'
import { pendingMigrations, readMigration } from '../migrations.ts'

/** Applies, in one locked transaction, every migration file that the database has not had; forward only. */
export const migrateSqlite = (database: DatabaseSync): void => {
  database.exec('begin immediate')
  try {
    database.exec(
      'create table if not exists schema_migration (name text primary key, applied_at integer not null) strict',
    )
    const done = database.prepare('select name from schema_migration').all()
    const names = done.map((row) => String(row.name))
    for (const name of pendingMigrations('sqlite', names)) {
      database.exec(readMigration('sqlite', name))
      database.prepare('insert into schema_migration values (?, ?)').run(name, Date.now())
    }
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}
