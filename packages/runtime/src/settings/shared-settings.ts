import { judgeMysqlTarget } from '@pd/store/target'
import { checkedBy, oneOf } from './readers.ts'
import type { SettingsTable } from './settings-table.ts'

/** Where a game is kept, alike in every process; a process says what its data folder is by default. */
export const DATABASE_SETTINGS = {
  database: {
    flag: null,
    env: 'DATABASE_URL',
    secret: true,
    about:
      'the MySQL or MariaDB of the game: mysql://user@host:3306/database; SQLite in the data folder when not given',
    read: checkedBy(judgeMysqlTarget),
  },
  databasePassword: { flag: null, env: 'DATABASE_PASSWORD', secret: true, about: 'of the user in DATABASE_URL' },
} as const satisfies SettingsTable

/** The level from which on a process logs; each has its own default. */
export const LOG_LEVEL = {
  flag: 'log-level',
  env: 'LOG_LEVEL',
  value: 'LEVEL',
  read: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
} as const
