import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describeBytes, requireWhole, throwFileError } from '@pd/runtime'
import { defineJob, type JobTools } from '../../job.ts'
import { SETTINGS } from '../../settings.ts'
import { writeBackup } from '../backup-job.ts'
import { type GamePlace, PLACE_SETTINGS, placeOf } from '../game.ts'
import { countsOf } from '../manifest.ts'
import { isBackupDue } from './backup-due.ts'
import { backupName, listBackups, thinBackups } from './backup-folder.ts'
import { checkBackup } from './check-backup.ts'
import type { KeepRule } from './kept-backups.ts'

const LOOK_EVERY_MS = 60_000
/** After a failure the next try waits, so that a full disk is not written to every minute. */
const TRY_AGAIN_MS = 3_600_000
/** What is written has this name until it is read back. */
const UNCHECKED = 'unchecked.tar'

/** Where backups of a game go, and which stay. */
export type Nights = {
  readonly game: GamePlace
  readonly folder: string
  readonly rule: KeepRule
  readonly mostBytes: number
}

/** Makes a backup and reads it back; only then others go, so that the last good one is never deleted for one that is not. */
export const backUpNow = async (
  { game, folder, rule, mostBytes }: Nights,
  now: number,
  tools: JobTools,
): Promise<string> => {
  const unchecked = join(folder, UNCHECKED)
  const file = join(folder, backupName(now))
  const manifest = await writeBackup(game, unchecked, tools)
  try {
    await checkBackup(unchecked)
    await rename(unchecked, file)
  } finally {
    await rm(unchecked, { force: true })
  }
  const kept = await thinBackups(folder, rule, mostBytes)
  const bytes = (await listBackups(folder)).find(({ name }) => name === backupName(now))?.bytes ?? 0
  tools.reporter.step('The backup is made', { file, ...countsOf(manifest), size: describeBytes(bytes), kept })
  return file
}

const lastOf = async (folder: string): Promise<number | null> => {
  const times = (await listBackups(folder)).map(({ madeAt }) => madeAt)
  return times.length === 0 ? null : Math.max(...times)
}

/** Makes a backup whenever one is due, until it is stopped; a failure is recorded, and tried again in an hour. */
const keepNights = async (nights: Nights, hour: number, tools: JobTools): Promise<void> => {
  const { reporter, stop, record } = tools
  const startedAt = Date.now()
  while (!stop.aborted) {
    let waitMs = LOOK_EVERY_MS
    if (isBackupDue(Date.now(), { last: await lastOf(nights.folder), startedAt }, hour))
      await record('backup', async () => {
        await backUpNow(nights, Date.now(), tools)
        return 0
      }).catch((error: Error) => {
        waitMs = TRY_AGAIN_MS
        if (!stop.aborted) reporter.step('The backup failed; it is tried again in an hour', { because: error.message })
      })
    await delay(waitMs, undefined, { signal: stop }).catch(() => undefined)
  }
}

const ALIVE_EVERY_MS = 20_000

/** Touches a file while the process turns, also during a long backup; resolves with what ends that. */
const showAlive = async (file: string | undefined): Promise<() => void> => {
  if (file === undefined) return () => undefined
  await writeFile(file, '')
  const timer = setInterval(() => void writeFile(file, '').catch(() => undefined), ALIVE_EVERY_MS)
  return () => clearInterval(timer)
}

/** The job that makes a backup every night, and keeps some of them. */
export const nightly = defineJob({
  name: 'nightly',
  about:
    'Make a backup into FOLDER every night and keep those of the latest days, weeks and months, until it is stopped; a FILE behind it is touched meanwhile.',
  operand: { word: 'FOLDER', required: true, most: 2 },
  settings: {
    ...PLACE_SETTINGS,
    backupHour: SETTINGS.backupHour,
    backupsKept: SETTINGS.backupsKept,
    backupsMaxBytes: SETTINGS.backupsMaxBytes,
    now: SETTINGS.now,
  },
  isReadOnly: true,
  run: async (settings, operand = '', tools) => {
    const game = placeOf(settings, tools.reporter)
    requireWhole(game)
    const folder = resolve(operand)
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(throwFileError(folder))
    const nights = { game, folder, rule: settings.backupsKept, mostBytes: settings.backupsMaxBytes }
    if (!settings.now) {
      const end = await showAlive(tools.operands[1])
      await keepNights(nights, settings.backupHour, tools).finally(end)
      return 0
    }
    return tools.record('backup', async () => {
      await backUpNow(nights, Date.now(), tools)
      return 0
    })
  },
})
