import type { Settings } from '@pd/runtime'
import { type MysqlOptions, nameTarget } from '@pd/store'
import type { Reporter } from './reporter.ts'
import type { DATABASE_SETTINGS } from './settings.ts'

/** The options of a database that is not in the data folder. */
export const databaseOptions = (
  { database = '', databasePassword }: Settings<typeof DATABASE_SETTINGS>,
  { step }: Reporter,
): MysqlOptions => ({
  password: databasePassword,
  onWait: () => step('It does not answer yet, and is waited for a minute at most', { database: nameTarget(database) }),
})
