import { createReadStream, existsSync, statSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Fault, openDataFolder, stopIfAsked } from '@pd/runtime'
import { explainDataError, throwDataError } from '@pd/runtime/explain-data-error'
import {
  isDamaged,
  isDatabaseAway,
  isMysqlTarget,
  lockFolder,
  migrateSnapshot,
  nameTarget,
  putSnapshot,
  requireUnused,
} from '@pd/store'
import { defineJob, type JobTools, PIPE } from '../job.ts'
import { SETTINGS } from '../settings.ts'
import { BrokenDatabase, writeBackup } from './backup-job.ts'
import { type GamePlace, PLACE_SETTINGS, placeOf } from './game.ts'
import { keepAside } from './keep-aside.ts'
import { countsOf, type Manifest } from './manifest.ts'
import { listBackups } from './nightly/backup-folder.ts'
import { type Occupant, requirePlace } from './occupant.ts'
import { decide, decided, discard, prepare, settle, stagingOf } from './staging.ts'
import { type Source, unpack } from './unpack.ts'

/**
 * What came of a restore: which backup is there now, where the game before it is kept, as a backup or, if its database could not
 * be read, as a data folder, and whether an earlier run had decided it.
 */
type Restored = {
  readonly manifest: Manifest
  readonly before: string | null
  readonly isAside?: boolean
  readonly isFinished?: true
}

type Rows = {
  /** The SQLite database with the rows. */
  readonly file: string
  readonly game: GamePlace
  /** Called before the commit; when it fails, nothing is changed. */
  readonly ready?: () => Promise<void>
}

const putRows = async ({ file, game, ready = async () => {} }: Rows, { reporter, stop }: JobTools): Promise<void> => {
  const progress = reporter.progress('Putting back the rows')
  try {
    await putSnapshot(file, game.database, { ...game.options, stop, onRows: progress.step, ready })
  } catch (error) {
    if (error === stop.reason) stopIfAsked(stop, () => 'while it put back the rows: none was changed.')
    throw error
  } finally {
    progress.end()
  }
}

/** Finishes what a run that was killed had decided. */
const finish = async (game: GamePlace, tools: JobTools): Promise<Restored | null> => {
  const manifest = await decided(stagingOf(game))
  if (!manifest) return null
  const { database } = stagingOf(game)
  if (existsSync(database)) await putRows({ file: database, game }, tools)
  await settle(game, manifest)
  return { manifest, before: null, isFinished: true }
}

const cutShort = (cause: unknown, game: GamePlace): unknown => {
  const { message } = explainDataError(cause, game) as Error
  return new Fault(`The restore was cut short at its end: run it again, which finishes it. ${message}`)
}

type Kept = Pick<Restored, 'before' | 'isAside'>

/** Keeps what is to be replaced: as a backup, or, where there can be none, its files as they are. */
const keepReplaced = async (game: GamePlace, occupant: Occupant, tools: JobTools): Promise<Kept> => {
  if (occupant === 'nothing') return { before: null }
  const before = join(game.root, `replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`)
  if (occupant === 'game') {
    try {
      await writeBackup(game, `${before}.tar`, tools)
      return { before: `${before}.tar` }
    } catch (error) {
      if (isMysqlTarget(game.database) || !(isDamaged(error) || error instanceof BrokenDatabase)) throw error
    }
  }
  await keepAside(game, before)
  return { before, isAside: true }
}

/** Puts the rows back, which decides the restore, then the files. When the database is lost on the way, the staging stays for the next run. */
const exchange = async (game: GamePlace, manifest: Manifest, tools: JobTools): Promise<void> => {
  const staging = stagingOf(game)
  try {
    const ready = async () => {
      stopIfAsked(tools.stop, () => 'before anything was put in place: nothing was changed.')
      await decide(staging, manifest)
    }
    await putRows({ file: staging.database, game, ready }, tools)
  } catch (error) {
    if (!isDatabaseAway(error)) await discard(staging)
    throw error
  }
  await settle(game, manifest)
}

/** Which backup is restored, and whether it may replace a game. */
type RestoreOrder = { readonly open: () => Source; readonly replace: boolean }

/**
 * Puts a backup into the place of a game. A failure or a kill before the decision changes nothing; after it the next run
 * finishes the restore, and until then no process opens that game.
 */
export const restoreBackup = async (
  game: GamePlace,
  { open, replace }: RestoreOrder,
  tools: JobTools,
): Promise<Restored> => {
  const staging = stagingOf(game)
  const finished = await finish(game, tools)
  if (finished) return finished
  const occupant = await requirePlace(game, replace)
  await requireUnused(game.database, game.options)
  try {
    await prepare(game)
    const manifest = await unpack(open(), game, tools)
    await migrateSnapshot(staging.database)
    const kept = await keepReplaced(game, occupant, tools)
    await exchange(game, manifest, tools)
    return { manifest, ...kept }
  } catch (error) {
    if (existsSync(staging.decision)) throw cutShort(error, game)
    await discard(staging)
    throw error
  }
}

/** A folder stands for the newest backup in it. */
const fileOf = async (operand: string): Promise<string> => {
  const name = resolve(operand)
  const isFolder = await stat(name).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (operand === PIPE || !isFolder) return operand
  const [newest] = (await listBackups(name)).toSorted((a, b) => b.madeAt - a.madeAt)
  if (newest === undefined) throw new Fault(`${name} has no backup of a night: name a file.`)
  return join(name, newest.name)
}

const sourceOf = (operand: string) => (): Source => {
  if (operand === PIPE) return { name: 'What was piped in', stream: process.stdin, size: 0 }
  const name = resolve(operand)
  return { name, stream: createReadStream(name), size: existsSync(name) ? statSync(name).size : 0 }
}

/** Locks the data folder during the work, so that no game and no other restore starts in it. */
const withFolder = async <T>(game: GamePlace, work: () => Promise<T>): Promise<T> => {
  await mkdir(game.root, { recursive: true })
  const lock = lockFolder(game.root, 'restore')
  try {
    return await work()
  } finally {
    lock.release()
  }
}

/** The job that restores a backup. */
export const restore = defineJob({
  name: 'restore',
  about:
    'Put back what a backup holds (- for standard input, a folder for the newest in it), after every byte of it was checked; the game must be stopped.',
  operand: { word: 'FILE', required: true },
  settings: { ...PLACE_SETTINGS, replace: SETTINGS.replace },
  run: async (settings, operand = '', tools) => {
    const game = placeOf(settings, tools.reporter)
    if (operand === PIPE && process.stdin.isTTY) throw new Fault('Nothing is piped in: add "< game.tar".', 2)
    const file = await fileOf(operand)
    const restoring = () => restoreBackup(game, { open: sourceOf(file), replace: settings.replace ?? false }, tools)
    const done = await withFolder(game, restoring).catch(throwDataError(game))
    await openDataFolder(game.root, { database: settings.database, writes: ['images'] })
    const { manifest, before, isAside, isFinished } = done
    const { app, createdAt } = manifest
    tools.reporter.step(isFinished ? 'The restore that was cut short is finished' : 'The backup is restored', {
      into: nameTarget(game.database),
      ...countsOf(manifest),
      app,
      createdAt,
      ...(before && { before }),
    })
    if (isAside)
      tools.reporter.printLine(`  The database that was there can't be read: all that was there is kept in ${before}.`)
    else if (before) tools.reporter.printLine(`  The game that was there is in ${before}.`)
    return 0
  },
})
