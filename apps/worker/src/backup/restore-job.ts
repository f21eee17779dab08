import { existsSync, statSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { openImages } from '@pd/catalogue'
import { type DataFolder, dataFolderAt, explainFileError, Fault, openDataFolder, stopIfAsked } from '@pd/runtime'
import { isSqliteInUse, latestMigration } from '@pd/store'
import { defineJob, type JobTools } from '../job.ts'
import { withDatabase } from '../open-database.ts'
import { SETTINGS } from '../settings.ts'
import { type ArchiveEntry, readArchive, sealOf } from './archive.ts'
import {
  checkFiles,
  checkVersion,
  DATABASE,
  type FileSeal,
  IMAGES,
  isEntryName,
  MANIFEST,
  type Manifest,
  readManifest,
  SECRET,
} from './manifest.ts'

const notWhole = (file: string, error: unknown) =>
  new Fault(`${file} is not a whole backup: ${(error as Error).message}. Take another one; nothing was changed.`)

/** Goes through the entries of a backup; a fault tells of one that has no business there, or that comes twice. */
const eachEntry = async (file: string, onEntry: (entry: ArchiveEntry) => Promise<void>): Promise<void> => {
  const seen = new Set<string>()
  try {
    await readArchive(file, async (entry) => {
      if (!isEntryName(entry.name)) throw new Error(`${entry.name} does not belong into one`)
      if (seen.size === seen.add(entry.name).size) throw new Error(`${entry.name} is in it twice`)
      await onEntry(entry)
    })
  } catch (error) {
    if (error instanceof Fault) throw error
    const explained = explainFileError(error, file)
    throw explained === error ? notWhole(file, error) : explained
  }
}

/** Reads a whole backup and compares every file with the manifest, before anything is written. */
export const verifyBackup = async (file: string, { telling, stop, version }: JobTools): Promise<Manifest> => {
  const found = new Map<string, FileSeal>()
  let text: string | null = null
  const progress = telling.progress('Checking the backup')
  const total = existsSync(file) ? statSync(file).size : 0
  let bytes = 0
  const check = eachEntry(file, async ({ name, pieces }) => {
    stopIfAsked(stop, () => `after checking ${found.size} files: nothing was changed.`)
    const manifest: Buffer[] = []
    const seal = await sealOf(pieces, async (piece) => name === MANIFEST && manifest.push(piece))
    if (name === MANIFEST) text = Buffer.concat(manifest).toString('utf8')
    else found.set(name, seal)
    bytes += seal.bytes
    progress.step(bytes, total)
  })
  await check.finally(progress.end)
  const manifest = readManifest(file, text)
  checkVersion(file, manifest, { app: version, migration: latestMigration() })
  checkFiles(file, manifest, found)
  return manifest
}

/** Refuses a data folder that holds anything, unless that is to be replaced. */
const checkRoom = async (data: DataFolder, replace: boolean): Promise<void> => {
  const images = existsSync(data.images) ? await readdir(data.images) : []
  const isEmpty = images.length === 0 && !existsSync(data.database) && !existsSync(data.secret)
  if (isEmpty || replace) return
  throw new Fault(
    `${data.root} holds a game already: choose another --data folder, or move that game aside with --replace.`,
  )
}

const checkIdle = (data: DataFolder): void => {
  if (existsSync(data.database) && isSqliteInUse(data.database))
    throw new Fault(`${data.root} is in use: stop the game first.`)
}

const unpack = async (file: string, folder: string, manifest: Manifest, { telling, stop }: JobTools): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, IMAGES), { recursive: true })
  const progress = telling.progress('Restoring')
  const total = Object.keys(manifest.files).length
  let done = 0
  const work = eachEntry(file, async ({ name, pieces }) => {
    stopIfAsked(stop, () => `after ${done} of ${total} files: nothing was changed.`)
    if (name === MANIFEST) return void (await sealOf(pieces))
    const target = await open(join(folder, name), 'wx', name === SECRET ? 0o600 : 0o644)
    try {
      const seal = await sealOf(pieces, (piece) => target.writeFile(piece))
      const kept = manifest.files[name]
      if (seal.sha256 !== kept?.sha256) throw new Error(`${name} has changed meanwhile`)
      await target.utimes(kept.modifiedAt / 1000, kept.modifiedAt / 1000)
      if (name === DATABASE) await target.sync()
    } finally {
      await target.close()
    }
    progress.step(++done, total)
  })
  await work.finally(progress.end)
}

const moveIfThere = async (from: string, to: string): Promise<boolean> => {
  if (!existsSync(from)) return false
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  return true
}

/**
 * Moves entries one by one, as the data folder itself may be a mounted volume, which can't be renamed. When one of them
 * fails, those that were moved go back.
 */
const moveAll = async (moves: readonly (readonly [string, string])[]): Promise<void> => {
  const moved: (readonly [string, string])[] = []
  try {
    for (const move of moves) if (await moveIfThere(...move)) moved.push(move)
  } catch (error) {
    for (const [from, to] of moved.reverse()) await rename(to, from)
    throw error
  }
}

const OWN = [`${DATABASE}-wal`, `${DATABASE}-shm`, DATABASE, SECRET, IMAGES]

const asideName = (now: Date): string => `replaced-${now.toISOString().replace(/[:.]/g, '-')}`

/** Puts what a backup holds into a data folder, whole or not at all; tells where what was there has gone. */
export const restoreBackup = async (
  file: string,
  data: DataFolder,
  replace: boolean,
  tools: JobTools,
): Promise<{ manifest: Manifest; aside: string | null }> => {
  await checkRoom(data, replace)
  const manifest = await verifyBackup(file, tools)
  checkIdle(data)
  const staging = join(data.root, '.restoring')
  try {
    await unpack(file, staging, manifest, tools)
    await withDatabase({ ...data, database: join(staging, DATABASE) }, (store) => store.ping())
    await openImages(join(staging, IMAGES))
    stopIfAsked(tools.stop, () => 'before anything was put in place: nothing was changed.')
    const aside = join(data.root, asideName(new Date()))
    if (!replace) await rm(data.images, { recursive: true, force: true })
    await moveAll([
      ...OWN.map((name) => [join(data.root, name), join(aside, name)] as const),
      ...[IMAGES, SECRET, DATABASE].map((name) => [join(staging, name), join(data.root, name)] as const),
    ])
    return { manifest, aside: replace ? aside : null }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

export const restore = defineJob({
  name: 'restore',
  about: 'Put back what a backup holds, after every file of it was checked.',
  operand: { word: 'FILE', required: true },
  settings: {
    data: SETTINGS.data,
    database: SETTINGS.database,
    replace: SETTINGS.replace,
    logLevel: SETTINGS.logLevel,
  },
  run: async (settings, operand, tools) => {
    if (settings.database)
      throw new Fault(
        'restore is for a game that is kept in SQLite: load a dump into the one in DATABASE_URL with mysql, and put the data folder back.',
        2,
      )
    const data = dataFolderAt(settings.data ?? './data')
    const file = resolve(operand ?? '')
    const replace = settings.replace === 'yes'
    const { manifest, aside } = await restoreBackup(file, data, replace, tools).catch((error: unknown) => {
      throw explainFileError(error, data.root)
    })
    await openDataFolder(data.root)
    const { counts, app, createdAt } = manifest
    tools.telling.step('The backup is restored', { data: data.root, ...counts, app, createdAt, aside })
    if (aside && existsSync(aside)) tools.telling.say(`  What was there before is now in ${aside}.`)
    return 0
  },
})
