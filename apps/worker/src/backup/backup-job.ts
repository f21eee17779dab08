import { existsSync } from 'node:fs'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type DataFolder, dataFolderAt, describeBytes, explainFileError, Fault, stopIfAsked } from '@pd/runtime'
import { countSqlite, latestMigration, snapshotSqlite } from '@pd/store'
import { defineJob, type JobTools } from '../job.ts'
import { explainDataError } from '../open-database.ts'
import { SETTINGS } from '../settings.ts'
import { removeAbandoned, temporaryBeside } from '../temporary/temporary-file.ts'
import { writeArchive } from './archive.ts'
import { DATABASE, IMAGES, isImageName, type KeptFile, MANIFEST, type Manifest, SECRET } from './manifest.ts'

/** The database first and the pictures after it: whichever picture the database knows is then there. */
const writeAll = async (data: DataFolder, snapshot: string, target: string, tools: JobTools): Promise<Manifest> => {
  const images = existsSync(data.images) ? (await readdir(data.images)).filter(isImageName).sort() : []
  const files: Record<string, KeptFile> = {}
  const manifest: Manifest = {
    format: 1,
    app: tools.version,
    migration: latestMigration(),
    createdAt: new Date().toISOString(),
    counts: { ...countSqlite(snapshot), images: images.length },
    files,
  }
  const progress = tools.telling.progress('Backing up')
  const add = writeArchive(target, async (archive) => {
    files[DATABASE] = await archive.addFile(DATABASE, snapshot)
    if (existsSync(data.secret)) files[SECRET] = await archive.addFile(SECRET, data.secret)
    for (const [at, name] of images.entries()) {
      stopIfAsked(tools.stop, () => `after ${at} of ${images.length} pictures: no backup was written.`)
      files[`${IMAGES}/${name}`] = await archive.addFile(`${IMAGES}/${name}`, join(data.images, name))
      progress.step(at + 1, images.length)
    }
    await archive.addText(MANIFEST, JSON.stringify(manifest))
  })
  await add.finally(progress.end)
  return manifest
}

/** Writes a backup of a data folder that may be in use; `file` is replaced when it is whole. */
export const writeBackup = async (data: DataFolder, file: string, tools: JobTools): Promise<Manifest> => {
  const [snapshot, target] = [temporaryBeside(file, 'database'), temporaryBeside(file, 'backup')]
  await removeAbandoned(file, Date.now())
  try {
    await writeFile(snapshot, '', { flag: 'wx', mode: 0o600 })
    snapshotSqlite(data.database, snapshot)
    const manifest = await writeAll(data, snapshot, target, tools)
    await rename(target, file)
    return manifest
  } finally {
    for (const each of [snapshot, target]) await rm(each, { force: true })
  }
}

export const backup = defineJob({
  name: 'backup',
  about: 'Write the database, the working copies and the secret into one file; the game may go on meanwhile.',
  operand: { word: 'FILE', required: true },
  settings: { data: SETTINGS.data, database: SETTINGS.database, logLevel: SETTINGS.logLevel },
  run: async (settings, operand, tools) => {
    if (settings.database)
      throw new Fault(
        'backup is for a game that is kept in SQLite: back up the one in DATABASE_URL with mysqldump, and copy the data folder.',
        2,
      )
    const data = dataFolderAt(settings.data ?? './data')
    const file = resolve(operand ?? '')
    if (!existsSync(data.database))
      throw new Fault(`${data.root} has no game to back up: name the folder that has with --data.`)
    if (!existsSync(dirname(file))) throw new Fault(`${dirname(file)} does not exist: make it first.`)
    const { counts, files } = await writeBackup(data, file, tools).catch((error: unknown) => {
      const explained = explainDataError(error, data)
      throw explained === error ? explainFileError(error, file) : explained
    })
    const bytes = Object.values(files).reduce((sum, seal) => sum + seal.bytes, 0)
    tools.telling.step('The backup is written', { file, ...counts, size: describeBytes(bytes) })
    if (!files[SECRET])
      tools.telling.say('  The secret is not in it, as it is not kept in the data folder: keep SECRET as safe.')
    return 0
  },
})
