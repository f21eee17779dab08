import { asBytes, asDurationMs, asNumberWithin, asYesOrNo, type SettingsTable } from '@pd/runtime'
import { LOG_LEVEL, DATABASE_SETTINGS as SHARED } from '@pd/runtime/shared-settings'
import { STORE_SETTINGS } from '@pd/runtime/store-settings'
import { asKeepRule } from './backup/nightly/keep-rule.ts'

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
  ...STORE_SETTINGS,
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
  forgetAfter: {
    flag: 'forget-after',
    env: 'FORGET_AFTER',
    value: 'TIME',
    default: '400d',
    about: 'delete players who began no game for this long, with their games',
    read: asDurationMs,
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
  backupHour: {
    flag: 'backup-hour',
    env: 'BACKUP_HOUR',
    value: 'HOUR',
    default: '3',
    about: 'the hour in UTC at which a backup is made, 0 to 23',
    read: asNumberWithin(0, 23),
  },
  backupsKept: {
    flag: 'backups-kept',
    env: 'BACKUPS_KEPT',
    value: 'RULE',
    default: '7d,4w,12m',
    about: 'of how many of the latest days, weeks and months a backup is kept',
    read: asKeepRule,
  },
  backupsMaxBytes: {
    flag: 'backups-max-bytes',
    env: 'BACKUPS_MAX_BYTES',
    value: 'SIZE',
    default: '10GB',
    about: 'of those, delete the oldest beyond this size; the newest stays',
    read: asBytes,
  },
  now: {
    flag: 'now',
    env: 'NOW',
    about: 'make one backup at once, and end',
    read: asYesOrNo,
  },
  secretFile: {
    flag: 'secret-file',
    env: 'SECRET_FILE',
    value: 'FILE',
    about: "where the game's secret is kept (default secret in the data folder)",
  },
  gameUrl: {
    flag: 'game-url',
    env: 'GAME_URL',
    value: 'URL',
    default: 'http://proxy:8080',
    about: 'where the trial game is played',
  },
  dockerUrl: {
    flag: 'docker-url',
    env: 'DOCKER_URL',
    value: 'URL',
    default: 'http://docker-socket:2375',
    about: 'where Docker, or a proxy before its socket, answers',
  },
  stack: {
    flag: 'stack',
    env: 'STACK',
    value: 'NAME',
    default: 'pixel-detective',
    about: 'the project of Docker Compose whose proxy is watched',
  },
  publicUrl: {
    flag: 'public-url',
    env: 'PUBLIC_URL',
    value: 'URL',
    about: 'the address by which players come, whose certificate is watched where it is an https one',
  },
  logLevel: { ...LOG_LEVEL, default: 'info', about: 'log from here on, where there is no terminal' },
} as const satisfies SettingsTable

export { STORE_SETTINGS }

/** Where the game is kept. */
export const DATABASE_SETTINGS = { data: SETTINGS.data, ...SHARED } as const satisfies SettingsTable
