import { dataFolderAt, openDataFolder } from '@pd/runtime'
import { latestMigration, nameTarget } from '@pd/store'
import { defineJob } from './job.ts'
import { databaseOptions, migrateDatabase } from './open-database.ts'
import { DATABASE_SETTINGS, SETTINGS } from './settings.ts'

/** An SQLite database is also migrated by whoever opens it, a MySQL one only here. Then no data folder is needed, nor made. */
export const migrate = defineJob({
  name: 'migrate',
  about: 'Bring the database to this version.',
  settings: { ...DATABASE_SETTINGS, logLevel: SETTINGS.logLevel },
  run: async (settings, _operand, { telling }) => {
    const folder = settings.data ?? './data'
    const data = settings.database ? dataFolderAt(folder, settings.database) : await openDataFolder(folder)
    await migrateDatabase(data, databaseOptions(settings, telling))
    telling.step('The database is up to date', { database: nameTarget(data.database), migration: latestMigration() })
    return 0
  },
})
