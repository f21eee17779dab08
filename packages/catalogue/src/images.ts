import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeWorkingCopy } from '@pd/pictures'

/** The images folder: one working copy a picture, named by the picture's id; no route reaches it. */
export type Images = {
  pathOf(pictureId: string): string
  has(pictureId: string): Promise<boolean>
  /** Makes the working copy of a source file; written under another name first, so that it is whole or not there. */
  make(pictureId: string, sourceFile: string): ReturnType<typeof makeWorkingCopy>
}

/** Opens the images folder, makes it if need be, and removes what an import that was killed left half-written. */
export const openImages = async (folder: string): Promise<Images> => {
  await mkdir(folder, { recursive: true })
  const leftovers = (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })))
  const pathOf = (pictureId: string) => join(folder, `${pictureId}.jpg`)
  return {
    pathOf,
    has: async (pictureId) => (await stat(pathOf(pictureId)).catch(() => null)) !== null,
    make: (pictureId, sourceFile) => makeWorkingCopy(sourceFile, pathOf(pictureId)),
  }
}
