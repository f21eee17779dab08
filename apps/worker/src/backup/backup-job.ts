import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { nullIfMissing } from '@pd/catalogue'
import { describeBytes, Fault, requireWhole, stopIfAsked } from '@pd/runtime'
import { BrokenReference, isMysqlTarget, type SnapshotFacts, takeSnapshot } from '@pd/store'
import { defineJob, type JobTools, PIPE } from '../job.ts'
import { SETTINGS } from '../settings.ts'
import { removeAbandoned, temporaryBeside } from '../temporary/temporary-file.ts'
import { PRIVATE, writeArchive } from './archive.ts'
import { explainBackupError, putInPlace, requireTarget } from './backup-target.ts'
import { type GamePlace, PLACE_SETTINGS, placeOf } from './game.ts'
import { imagesOf } from './image-files.ts'
import { libraryEntries, libraryFile } from './library-files.ts'
import { countsOf, DATABASE, IMAGES, type KeptFile, MANIFEST, type Manifest, SECRET } from './manifest.ts'

/** Rows refer to rows that are not there: no backup can be made of it. */
export class BrokenDatabase extends Fault {}

const takeRows = async (game: GamePlace, snapshot: string, { reporter, stop }: JobTools): Promise<SnapshotFacts> => {
  await writeFile(snapshot, '', { flag: 'wx', mode: PRIVATE })
  const progress = reporter.progress('Copying the rows')
  try {
    return await takeSnapshot(game.database, snapshot, { ...game.options, stop, onRows: progress.step })
  } catch (error) {
    if (error === stop.reason) stopIfAsked(stop, () => 'while it copied the rows: no backup was written.')
    if (error instanceof BrokenReference)
      throw new BrokenDatabase(`The database is not whole, ${error.message}: no backup was written.`)
    throw error
  } finally {
    progress.end()
  }
}

type Output = { readonly snapshot: string; readonly target: string | Writable }

/** Copies the database before the pictures, so that every picture in the rows is in the backup. */
const writeAll = async (game: GamePlace, { snapshot, target }: Output, tools: JobTools): Promise<Manifest> => {
  const facts = await takeRows(game, snapshot, tools)
  const originals = await libraryEntries(game.library)
  const images = await imagesOf(game)
  const [files, hasSecret]: [Record<string, KeptFile>, boolean] = [{}, existsSync(game.secret)]
  const manifest: Manifest = {
    format: 1,
    app: tools.version,
    createdAt: new Date().toISOString(),
    ...facts,
    secrets: { game: hasSecret, ...(isMysqlTarget(game.database) && { 'database passwords': false }) },
    files,
  }
  const progress = tools.reporter.progress('Backing up')
  const add = writeArchive(target, async (archive) => {
    files[DATABASE] = await archive.addFile(DATABASE, snapshot)
    if (hasSecret) files[SECRET] = await archive.addFile(SECRET, game.secret)
    for (const [at, name] of images.entries()) {
      stopIfAsked(tools.stop, () => `after ${at} of ${images.length} pictures: no backup was written.`)
      const entry = `${IMAGES}/${name}`
      // a copy that is gone since the folder was listed belongs to no picture: housekeeping deletes only such
      const kept = await game.pictures.lend(name, (path) => archive.addFile(entry, path)).catch(nullIfMissing)
      if (kept) files[entry] = kept
      progress.step(at + 1, images.length)
    }
    for (const entry of originals) {
      stopIfAsked(tools.stop, () => 'among the originals of the desk: no backup was written.')
      const kept = await archive.addFile(entry, libraryFile(game.library, entry)).catch(nullIfMissing)
      if (kept) files[entry] = kept
    }
    await archive.addText(MANIFEST, JSON.stringify(manifest))
  })
  await add.finally(progress.end)
  return manifest
}

/** Lends a file beside another, for a copy of the database. */
const withSnapshot = async <T>(file: string, work: (snapshot: string) => Promise<T>): Promise<T> => {
  await removeAbandoned(file, Date.now())
  const snapshot = temporaryBeside(file, 'database')
  try {
    return await work(snapshot)
  } finally {
    await rm(snapshot, { force: true })
  }
}

type WriteBackup = (game: GamePlace, file: string, tools: JobTools) => Promise<Manifest>

/** Names the place of a failure: `target` is the folder that is written to. */
const explaining = async <T>(work: Promise<T>, game: GamePlace, target: string): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw explainBackupError(error, game, target)
  }
}

/** `place` gives the finished file its name. */
const backupWriter =
  (place: (target: string, file: string) => Promise<void>): WriteBackup =>
  (game, file, tools) => {
    const writing = withSnapshot(file, async (snapshot) => {
      const target = temporaryBeside(file, 'backup')
      try {
        const manifest = await writeAll(game, { snapshot, target }, tools)
        await place(target, file)
        return manifest
      } finally {
        await rm(target, { force: true })
      }
    })
    return explaining(writing, game, dirname(file))
  }

/** Writes a backup of a game that may go on; `file` is replaced when it is whole. */
export const writeBackup = backupWriter(rename)

/** Writes a backup of a game that may go on, into a file that must not exist. */
const writeNewBackup = backupWriter(putInPlace)

/** Writes a backup into a stream; its reader sees by the manifest at its end that it is whole. */
const pipeBackup = (game: GamePlace, out: Writable, tools: JobTools): Promise<Manifest> => {
  const writing = withSnapshot(join(game.root, 'backup'), (snapshot) =>
    writeAll(game, { snapshot, target: out }, tools),
  )
  return explaining(writing, game, game.root)
}

type Target = { readonly operand: string; readonly replace: boolean }

const write = async (game: GamePlace, { operand, replace }: Target, tools: JobTools): Promise<Manifest> => {
  if (operand !== PIPE) {
    requireTarget(resolve(operand), replace)
    return (replace ? writeBackup : writeNewBackup)(game, resolve(operand), tools)
  }
  if (process.stdout.isTTY) throw new Fault('A backup is nothing to read: send it into a file, as in "> game.tar".', 2)
  return pipeBackup(game, process.stdout, tools)
}

const requireGame = (game: GamePlace): void => {
  requireWhole(game)
  if (!isMysqlTarget(game.database) && !existsSync(game.database))
    throw new Fault(`${game.root} has no game to back up: name the folder that has with --data.`)
}

/** The job that writes a backup. */
export const backup = defineJob({
  name: 'backup',
  about:
    'Write the database, the working copies and the secret into one file (- for standard output); the game may go on meanwhile.',
  operand: { word: 'FILE', required: true },
  settings: { ...PLACE_SETTINGS, replace: { ...SETTINGS.replace, about: 'replace FILE if it exists already' } },
  run: async (settings, operand = '', tools) => {
    const game = placeOf(settings, tools.reporter)
    requireGame(game)
    const manifest = await write(game, { operand, replace: settings.replace ?? false }, tools)
    const bytes = Object.values(manifest.files).reduce((sum, seal) => sum + seal.bytes, 0)
    tools.reporter.step('The backup is written', { file: operand, ...countsOf(manifest), size: describeBytes(bytes) })
    if (!manifest.secrets.game)
      tools.reporter.printLine('  The secret is not in it, as it is not kept in the data folder: keep SECRET as safe.')
    return 0
  },
})
