import { openDataFolder } from '@pd/runtime'
import { latestMigration } from '@pd/store'
import { defineJob } from './job.ts'
import { withDatabase } from './open-database.ts'
import { SETTINGS } from './settings.ts'

/** Opening a store brings it up to date: the job is there for whoever wants that done before the API starts. */
export const migrate = defineJob({
  name: 'migrate',
  about: 'Bring the database to this version.',
  settings: { data: SETTINGS.data, logLevel: SETTINGS.logLevel },
  run: async (settings, _operand, { telling }) => {
    const data = await openDataFolder(settings.data ?? './data')
    await withDatabase(data, (store) => store.ping())
    telling.step('The database is up to date', { database: data.database, migration: latestMigration() })
    return 0
  },
})
