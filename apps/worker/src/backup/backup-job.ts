import { existsSync } from 'node:fs'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { describeBytes, explainFileError, Fault, requireWhole, stopIfAsked } from '@pd/runtime'
import { BrokenReference, isMysqlTarget, type SnapshotFacts, takeSnapshot } from '@pd/store'
import { defineJob, type JobTools } from '../job.ts'
import { explainDataError } from '../open-database.ts'
import { removeAbandoned, temporaryBeside } from '../temporary/temporary-file.ts'
import { PIPE, PRIVATE, writeArchive } from './archive.ts'
import { type GamePlace, PLACE_SETTINGS, placeOf } from './game.ts'
import { countsOf, DATABASE, IMAGES, isImageName, type KeptFile, MANIFEST, type Manifest, SECRET } from './manifest.ts'

const takeRows = async (game: GamePlace, snapshot: string, { telling, stop }: JobTools): Promise<SnapshotFacts> => {
  await writeFile(snapshot, '', { flag: 'wx', mode: PRIVATE })
  const progress = telling.progress('Copying the rows')
  try {
    return await takeSnapshot(game.database, snapshot, { ...game.options, stop, onRows: progress.step })
  } catch (error) {
    if (error === stop.reason) stopIfAsked(stop, () => 'while it copied the rows: no backup was written.')
    if (error instanceof BrokenReference)
      throw new Fault(`The database is not whole, ${error.message}: no backup was written.`)
    throw error
  } finally {
    progress.end()
  }
}

/** The database first and the pictures after it: whichever picture the database knows is then there. */
const writeAll = async (
  game: GamePlace,
  snapshot: string,
  target: string | Writable,
  tools: JobTools,
): Promise<Manifest> => {
  const facts = await takeRows(game, snapshot, tools)
  const images = existsSync(game.images) ? (await readdir(game.images)).filter(isImageName).sort() : []
  const [files, hasSecret]: [Record<string, KeptFile>, boolean] = [{}, existsSync(game.secret)]
  const manifest: Manifest = {
    format: 1,
    app: tools.version,
    createdAt: new Date().toISOString(),
    ...facts,
    secrets: { game: hasSecret, ...(isMysqlTarget(game.database) && { 'database passwords': false }) },
    files,
  }
  const progress = tools.telling.progress('Backing up')
  const add = writeArchive(target, async (archive) => {
    files[DATABASE] = await archive.addFile(DATABASE, snapshot)
    if (hasSecret) files[SECRET] = await archive.addFile(SECRET, game.secret)
    for (const [at, name] of images.entries()) {
      stopIfAsked(tools.stop, () => `after ${at} of ${images.length} pictures: no backup was written.`)
      files[`${IMAGES}/${name}`] = await archive.addFile(`${IMAGES}/${name}`, join(game.images, name))
      progress.step(at + 1, images.length)
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

/** Writes a backup of a game that may go on; `file` is replaced when it is whole. */
export const writeBackup = (game: GamePlace, file: string, tools: JobTools): Promise<Manifest> =>
  withSnapshot(file, async (snapshot) => {
    const target = temporaryBeside(file, 'backup')
    try {
      const manifest = await writeAll(game, snapshot, target, tools)
      await rename(target, file)
      return manifest
    } finally {
      await rm(target, { force: true })
    }
  })

/** Writes a backup into a stream; whoever reads it sees by the manifest at its end that it is whole. */
export const pipeBackup = (game: GamePlace, out: Writable, tools: JobTools): Promise<Manifest> =>
  withSnapshot(join(game.root, 'backup'), (snapshot) => writeAll(game, snapshot, out, tools))

const write = (game: GamePlace, operand: string, tools: JobTools): Promise<Manifest> => {
  if (operand !== PIPE) return writeBackup(game, resolve(operand), tools)
  if (process.stdout.isTTY) throw new Fault('A backup is nothing to read: send it into a file, as in "> game.tar".', 2)
  return pipeBackup(game, process.stdout, tools)
}

const requireGame = (game: GamePlace, operand: string): void => {
  requireWhole(game)
  if (!isMysqlTarget(game.database) && !existsSync(game.database))
    throw new Fault(`${game.root} has no game to back up: name the folder that has with --data.`)
  if (!existsSync(dirname(resolve(operand))))
    throw new Fault(`${dirname(resolve(operand))} does not exist: make it first.`)
}

export const backup = defineJob({
  name: 'backup',
  about:
    'Write the database, the working copies and the secret into one file (- for standard output); the game may go on meanwhile.',
  operand: { word: 'FILE', required: true },
  settings: PLACE_SETTINGS,
  run: async (settings, operand = '', tools) => {
    const game = placeOf(settings, tools.telling)
    requireGame(game, operand)
    const manifest = await write(game, operand, tools).catch((error: unknown) => {
      const explained = explainDataError(error, game)
      throw explained === error ? explainFileError(error, operand) : explained
    })
    const bytes = Object.values(manifest.files).reduce((sum, seal) => sum + seal.bytes, 0)
    tools.telling.step('The backup is written', { file: operand, ...countsOf(manifest), size: describeBytes(bytes) })
    if (!manifest.secrets.game)
      tools.telling.say('  The secret is not in it, as it is not kept in the data folder: keep SECRET as safe.')
    return 0
  },
})
