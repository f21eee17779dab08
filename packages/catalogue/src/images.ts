import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeWorkingCopy } from '@pd/pictures'

/** The images folder: one working copy a picture, named by the picture's id; no route reaches it. */
export type Images = {
  pathOf(pictureId: string): string
  has(pictureId: string): Promise<boolean>
  /** Throws unless this is the folder that an import filled: an empty place where it should be mounted is not. */
  check(): Promise<void>
  /** Makes the working copy of a picture file's bytes; written under another name first, so that it is whole or not there. */
  make(pictureId: string, source: Buffer): ReturnType<typeof makeWorkingCopy>
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

const MARKER = '.pixel-detective'

/** The images folder as it is, for reading; nothing is made or removed. */
export const imagesAt = (folder: string): Images => {
  const pathOf = (pictureId: string) => join(folder, `${pictureId}.jpg`)
  return {
    pathOf,
    has: async (pictureId) => (await stat(pathOf(pictureId)).catch(() => null)) !== null,
    check: async () => void (await stat(join(folder, MARKER))),
    make: (pictureId, source) => makeWorkingCopy(source, pathOf(pictureId)),
  }
}

/** Opens the images folder, makes it if need be, and removes what killed imports left; another process may be at work in it. */
export const openImages = async (folder: string, now = Date.now()): Promise<Images> => {
  await mkdir(folder, { recursive: true })
  await removeAbandoned(folder, now)
  await writeFile(join(folder, MARKER), '')
  return imagesAt(folder)
}
