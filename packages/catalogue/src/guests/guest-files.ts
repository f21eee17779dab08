import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Decoder } from '@pd/pictures'
import type { Blobs } from '../blobs/blobs.ts'
import { folderBlobs } from '../blobs/folder-blobs.ts'
import { type Images, imagesAt } from '../images.ts'

/** The files of the pictures that guests gave: `<id>.jpg` is a working copy, and what was received lies in the folder until that is made. */
export type GuestFiles = Pick<Images, 'lend' | 'has'> & {
  /** Makes the working copy of what was received; a refusal leaves no file. */
  make(id: string, received: Buffer): ReturnType<Decoder>
  /** Deletes all files of a picture. */
  remove(id: string): Promise<void>
  /** The ids of all pictures that have a file of any kind, here or in a store elsewhere. */
  ids(): Promise<ReadonlySet<string>>
}

/** Where guests' pictures lie: the folder, which the decoder must see at the same path, and the files if they are kept elsewhere. */
type GuestPlace = { readonly folder: string; readonly files?: Blobs | undefined }

/** The id in the name of a file, which begins with a dot while it is not whole. */
const idOf = (name: string): string => name.replace(/^\./, '').slice(0, 16)

/** Every file below the folder, also one that is not whole. */
const filesBelow = async (folder: string): Promise<{ readonly id: string; readonly path: string }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  return files.map(({ name, parentPath }) => ({ id: idOf(name), path: join(parentPath, name) }))
}

/** The files of the guests' pictures in a place. */
export const guestFilesAt = ({ folder, files = folderBlobs(folder) }: GuestPlace, decode?: Decoder): GuestFiles => {
  const images = imagesAt(files, decode)
  return {
    lend: images.lend,
    has: images.has,
    make: async (id, received) => {
      const source = join(folder, `${id}.received`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      try {
        await writeFile(source, received, { mode: 0o600 })
        return await images.make(id, { source, sha256: createHash('sha256').update(received).digest('base64url') })
      } finally {
        await rm(source, { force: true })
      }
    },
    remove: async (id) => {
      await images.remove(id)
      for (const file of await filesBelow(folder)) if (file.id === id) await rm(file.path, { force: true })
    },
    ids: async () => new Set([...(await images.list()), ...(await filesBelow(folder)).map(({ id }) => id)]),
  }
}
