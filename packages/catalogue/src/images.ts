import { access, constants, copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createDecoder, cropCopy, type DecodeJob, type Decoder, type Frame, type Part } from '@pd/pictures'
import { type ImportState, readImportState } from './import/import-state.ts'

/** The images folder: one working copy a picture, named by the picture's id; no route reaches it. */
export type Images = {
  pathOf(pictureId: string): string
  has(pictureId: string): Promise<boolean>
  /** The ids of all pictures that have a working copy; one reading of the folder. */
  list(): Promise<ReadonlySet<string>>
  /** Makes the working copy of one picture that of another too; false when there is none. It is whole or not there, as in `make`. */
  copy(fromId: string, toId: string): Promise<boolean>
  /** Makes a part of one picture's working copy that of another, and resolves to its size. It is whole or not there. */
  crop(fromId: string, toId: string, part: Part): Promise<Frame>
  /** Throws unless this is the folder that an import filled: an empty place where it should be mounted is not. */
  check(): Promise<void>
  /** How far the import is that another process runs into this folder, at a time in epoch milliseconds; null where none did. */
  importState(now: number): Promise<ImportState | null>
  /** Makes the working copy of a picture file with this content; written under another name first, so that it is whole or not there. */
  make(pictureId: string, file: Pick<DecodeJob, 'source' | 'sha256' | 'stop' | 'limits'>): ReturnType<Decoder>
}

/** No working copy takes so long: what is older was left by an import that was killed. */
const ABANDONED_AFTER_MS = 600_000

const removeAbandoned = async (folder: string, now: number): Promise<void> => {
  const unfinished = (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
  for (const name of unfinished) {
    const file = join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && now - found.mtimeMs > ABANDONED_AFTER_MS) await rm(file, { force: true })
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

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

const COPY = '.jpg'

const MARKER = '.pixel-detective'

/** The images folder as it is; nothing is made or removed. Working copies are made by `decode`, in processes of their own unless told otherwise. */
export const imagesAt = (folder: string, decode: Decoder = createDecoder()): Images => {
  const pathOf = (pictureId: string) => join(folder, `${pictureId}${COPY}`)
  return {
    pathOf,
    has: async (pictureId) => (await stat(pathOf(pictureId)).catch(() => null)) !== null,
    list: async () => {
      const copies = (await readdir(folder)).filter((name) => name.endsWith(COPY))
      return new Set(copies.map((name) => name.slice(0, -COPY.length)))
    },
    copy: (fromId, toId) => copyWhole(pathOf(fromId), pathOf(toId)),
    crop: (fromId, toId, part) => cropCopy(pathOf(fromId), pathOf(toId), part),
    check: () => access(join(folder, MARKER)),
    importState: (now) => readImportState(folder, now),
    make: (pictureId, file) => decode({ ...file, target: pathOf(pictureId) }),
  }
}

/** Opens the images folder, makes it if need be, and removes what killed imports left; another process may be at work in it. */
export const openImages = async (folder: string, decode?: Decoder): Promise<Images> => {
  await mkdir(folder, { recursive: true })
  await removeAbandoned(folder, Date.now())
  await writeFile(join(folder, MARKER), '')
  return imagesAt(folder, decode)
}
