import { asBytes, asDurationMs, asYesOrNo, type SettingsTable } from '@pd/runtime'
import { LOG_LEVEL, DATABASE_SETTINGS as SHARED } from '@pd/runtime/shared-settings'

/** Every setting of the worker's process, in one place; each job names those that it reads. */
export const SETTINGS = {
  data: {
    flag: 'data',
    env: 'DATA_DIR',
    value: 'DIR',
    default: './data',
    about: 'where the database and the working copies are kept',
  },
  ...SHARED,
  pictures: {
    flag: 'pictures',
    env: 'PICTURES_DIR',
    value: 'DIR',
    about: 'the folder of pictures to import when none is named',
  },
  decoderSocket: {
    flag: 'decoder-socket',
    env: 'DECODER_SOCKET',
    value: 'SOCKET',
    about:
      'have pictures decoded by the service that listens on this Unix socket (job decoder), not by processes of this one',
  },
  starter: {
    flag: 'starter',
    env: 'STARTER',
    value: 'yes|no',
    about: 'import the starter collection too; "no" takes it out of play',
    read: asYesOrNo,
  },
  testCards: {
    flag: 'test-cards',
    env: 'TEST_CARDS',
    value: 'yes|no',
    default: 'no',
    about: 'import Test A, Test B and Test C too, which a new MySQL of the container stack has',
    read: asYesOrNo,
  },
  tempMaxAge: {
    flag: 'temp-max-age',
    env: 'TEMP_MAX_AGE',
    value: 'TIME',
    default: '7d',
    about: 'delete renders older than this (s, m, h, d, w)',
    read: asDurationMs,
  },
  tempMaxBytes: {
    flag: 'temp-max-bytes',
    env: 'TEMP_MAX_BYTES',
    value: 'SIZE',
    default: '2GB',
    about: 'then the oldest renders beyond this (kB, MB, GB, MiB, GiB)',
    read: asBytes,
  },
  catalogFile: {
    flag: 'catalog-file',
    env: 'CATALOG_FILE',
    value: 'FILE',
    about: 'write the catalogue and the findings here (default catalog.json in the data folder)',
  },
  strict: {
    flag: 'strict',
    env: 'STRICT',
    about: 'end with code 3 when the audit finds errors',
    read: asYesOrNo,
  },
  replace: {
    flag: 'replace',
    env: 'REPLACE',
    about:
      'first back up the game that is there, to replaced-TIME.tar in the data folder, then put this one in its place',
    read: asYesOrNo,
  },
  secretFile: {
    flag: 'secret-file',
    env: 'SECRET_FILE',
    value: 'FILE',
    about: "where the game's secret is kept (default secret in the data folder)",
  },
  logLevel: { ...LOG_LEVEL, default: 'info', about: 'log from here on, where there is no terminal' },
} as const satisfies SettingsTable

/** Where the game is kept. */
export const DATABASE_SETTINGS = { data: SETTINGS.data, ...SHARED } as const satisfies SettingsTable
