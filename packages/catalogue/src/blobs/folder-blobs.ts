import { type Stats, statSync } from 'node:fs'
import {
  access,
  constants,
  copyFile,
  mkdir,
  opendir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, nullIfMissing } from '../folder/missing.ts'
import type { BlobLook, Blobs } from './blobs.ts'

/** No file takes so long: what is older was left by a process that was killed. */
const ABANDONED_AFTER_MS = 600_000

const NAMES_AT_ONCE = 1_000

const MARKER = '.pixel-detective'

/** Removes the files that a killed process left in a folder: those whose names say that they are not whole, unless told otherwise. */
export const removeAbandoned = async (
  folder: string,
  isUnfinished: (name: string) => boolean = (name) => name.endsWith('.tmp'),
): Promise<void> => {
  const now = Date.now()
  const unfinished = (await readdir(folder)).filter(isUnfinished)
  for (const name of unfinished) {
    const file = join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && now - found.mtimeMs > ABANDONED_AFTER_MS) await rm(file, { force: true })
  }
}

const copyWhole = async (from: string, to: string): Promise<boolean> => {
  const temporary = `${to}.tmp`
  try {
    await copyFile(from, temporary, constants.COPYFILE_FICLONE)
  } catch (error) {
    await rm(temporary, { force: true })
    if (isMissing(error)) return false
    throw error
  }
  await rename(temporary, to)
  return true
}

const factsOf = (stats: Stats): BlobLook =>
  stats.isFile() ? { bytes: stats.size, modifiedAt: stats.mtime.getTime() } : 'unreadable'

/** Synchronous, because a trip to another thread costs eight times as much as the call. */
const lookNow = (file: string): BlobLook => {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    return stats ? factsOf(stats) : 'missing'
  } catch {
    return 'unreadable'
  }
}

/** The names in a folder; none where it is not there. */
async function* namesIn(folder: string): AsyncGenerator<readonly string[]> {
  const entries = await opendir(folder).catch(nullIfMissing)
  let names: string[] = []
  for await (const { name } of entries ?? []) {
    if (name.startsWith('.') || name.endsWith('.tmp')) continue
    names.push(name)
    if (names.length < NAMES_AT_ONCE) continue
    yield names
    names = []
  }
  if (names.length > 0) yield names
}

/** Writes a note whole, so that a reader sees the old or the new one. */
const writeNote = async (file: string, text: string): Promise<void> => {
  await writeFile(`${file}.tmp`, text)
  await rename(`${file}.tmp`, file)
}

/** A folder as it is: only `prepare` makes it. */
export const folderBlobs = (folder: string): Blobs => {
  const pathOf = (name: string) => join(folder, name)
  return {
    nameOf: pathOf,
    prepare: async () => {
      await mkdir(folder, { recursive: true })
      await removeAbandoned(folder)
      await writeFile(pathOf(MARKER), '')
    },
    // an empty place where the folder should be mounted has no marker
    check: () => access(pathOf(MARKER)),
    lend: (name, work) => work(pathOf(name)),
    draft: async (name) => pathOf(name),
    keep: async (name, from) => {
      if (from !== pathOf(name)) await rename(from, pathOf(name))
    },
    copy: (from, to) => copyWhole(pathOf(from), pathOf(to)),
    remove: (name) => rm(pathOf(name), { force: true }),
    look: async (name) => lookNow(pathOf(name)),
    names: () => namesIn(folder),
    survey: async () => (name) => lookNow(pathOf(name)),
    readNote: async (name) => {
      const found = await stat(pathOf(name)).catch(() => null)
      return found && { text: await readFile(pathOf(name), 'utf8'), modifiedAt: found.mtimeMs }
    },
    writeNote: (name, text) => writeNote(pathOf(name), text),
  }
}
