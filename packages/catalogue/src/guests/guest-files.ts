import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Decoder } from '@pd/pictures'
import { type Images, imagesAt } from '../images.ts'

/** The files of the pictures that guests gave: `<id>.jpg` is a working copy, and what was received lies beside it until that is made. */
export type GuestFiles = Pick<Images, 'pathOf' | 'has'> & {
  /** Makes the working copy of what was received; a refusal leaves no file. */
  make(id: string, received: Buffer): ReturnType<Decoder>
  /** Deletes all files of a picture. */
  remove(id: string): Promise<void>
}

/** The files in a folder, which the decoder must see at the same path. */
export const guestFilesAt = (folder: string, decode?: Decoder): GuestFiles => {
  const images = imagesAt(folder, decode)
  const sourceOf = (id: string) => join(folder, `${id}.received`)
  return {
    pathOf: images.pathOf,
    has: images.has,
    make: async (id, received) => {
      const source = sourceOf(id)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      try {
        await writeFile(source, received, { mode: 0o600 })
        return await images.make(id, { source, sha256: createHash('sha256').update(received).digest('base64url') })
      } finally {
        await rm(source, { force: true })
      }
    },
    remove: async (id) => {
      const names = await readdir(folder).catch((): string[] => [])
      for (const name of names)
        if (name.replace(/^\./, '').startsWith(id)) await rm(join(folder, name), { force: true })
    },
  }
}
