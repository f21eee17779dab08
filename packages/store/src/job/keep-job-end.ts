import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pendingMigrations } from '../database/migrations.ts'
import type { MysqlOptions } from '../database/mysql/connect.ts'
import { isMysqlTarget } from '../database/target.ts'
import { openStore } from '../store.ts'
import type { JobEnd } from './job-store.ts'

/** For so long a MySQL is asked that a job may just have failed to find. */
const PATIENCE_MS = 1_000

/** Whether opening the file would neither make a database nor change the schema of one. */
const isAsItShouldBe = (file: string): boolean => {
  if (!existsSync(file)) return false
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const done = database.prepare('select name from schema_migration').all()
    return (
      pendingMigrations(
        'sqlite',
        done.map(({ name }) => String(name)),
      ).length === 0
    )
  } finally {
    database.close()
  }
}

/** Keeps how a job ended, if there is a database of this version to keep it in; throws what keeps it from that. */
export const keepJobEnd = async (target: string, end: JobEnd, options: MysqlOptions = {}): Promise<void> => {
  if (!isMysqlTarget(target) && !isAsItShouldBe(target)) return
  const store = await openStore(target, { ...options, patienceMs: PATIENCE_MS })
  try {
    await store.jobs.keep(end)
  } finally {
    await store.close()
  }
}
