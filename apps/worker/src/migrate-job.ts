import { dataFolderAt, openDataFolder } from '@pd/runtime'
import { migrateDatabase } from '@pd/runtime/open-database'
import { latestMigration, nameTarget } from '@pd/store'
import { databaseOptions } from './database-options.ts'
import { defineJob } from './job.ts'
import { DATABASE_SETTINGS, SETTINGS } from './settings.ts'

/** Opening an SQLite database migrates it too; a MySQL one is migrated only here, without a data folder. */
export const migrate = defineJob({
  name: 'migrate',
  about: 'Bring the database to this version.',
  settings: { ...DATABASE_SETTINGS, logLevel: SETTINGS.logLevel },
  run: async (settings, _operand, { reporter }) => {
    const folder = settings.data
    const data = settings.database ? dataFolderAt(folder, settings.database) : await openDataFolder(folder)
    await migrateDatabase(data, databaseOptions(settings, reporter))
    reporter.step('The database is up to date', { database: nameTarget(data.database), migration: latestMigration() })
    return 0
  },
})
