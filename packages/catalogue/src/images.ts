import { createDecoder, cropCopy, type DecodeJob, type Decoder, type Frame, type Part } from '@pd/pictures'
import type { BlobLook, Blobs } from './blobs/blobs.ts'
import { folderBlobs } from './blobs/folder-blobs.ts'
import { type ImportState, readImportState } from './import/import-state.ts'

/** The working copies: one a picture, named by the picture's id; no route reaches them. */
export type Images = {
  /** The files by their names, for what counts, sweeps and backs them up. */
  readonly files: Blobs
  /** Where a person finds the working copy of a picture. */
  nameOf(pictureId: string): string
  /** Lends the working copy to be read during the work, which may run twice; where there is none, the work gets a path without a file. */
  lend<T>(pictureId: string, work: (copyPath: string) => Promise<T>): Promise<T>
  has(pictureId: string): Promise<boolean>
  /** What is known of the working copy without reading it. */
  look(pictureId: string): Promise<BlobLook>
  /** Prepares looks at most working copies. */
  survey(): Promise<(pictureId: string) => BlobLook>
  /** The ids of all pictures that have a working copy. */
  list(): Promise<ReadonlySet<string>>
  /** Makes the working copy of one picture that of another too; false when there is none. It is whole or not there, as in `make`. */
  copy(fromId: string, toId: string): Promise<boolean>
  /** Makes a part of one picture's working copy that of another, and resolves to its size. It is whole or not there. */
  crop(fromId: string, toId: string, part: Part): Promise<Frame>
  /** Deletes the working copy of a picture. */
  remove(pictureId: string): Promise<void>
  /** Throws unless these are the images that an import filled: an empty place where they should be mounted is not. */
  check(): Promise<void>
  /** How far the import is that another process runs into these images, at a time in epoch milliseconds; null where none did. */
  importState(now: number): Promise<ImportState | null>
  /** Makes the working copy of a picture file with this content; written under another name first, so that it is whole or not there. */
  make(pictureId: string, file: Pick<DecodeJob, 'source' | 'sha256' | 'stop' | 'limits'>): ReturnType<Decoder>
}

const COPY = '.jpg'

const copyName = (pictureId: string): string => `${pictureId}${COPY}`

const listIds = async (files: Blobs): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>()
  for await (const names of files.names())
    for (const name of names) if (name.endsWith(COPY)) ids.add(name.slice(0, -COPY.length))
  return ids
}

/** The images as they are, in a folder or another place; nothing is made or removed. Working copies are made by `decode`, in processes of their own unless told otherwise. */
export const imagesAt = (place: string | Blobs, decode: Decoder = createDecoder()): Images => {
  const files = typeof place === 'string' ? folderBlobs(place) : place
  return {
    files,
    nameOf: (pictureId) => files.nameOf(copyName(pictureId)),
    lend: (pictureId, work) => files.lend(copyName(pictureId), work),
    has: async (pictureId) => (await files.look(copyName(pictureId))) !== 'missing',
    look: (pictureId) => files.look(copyName(pictureId)),
    survey: async () => {
      const lookAt = await files.survey()
      return (pictureId) => lookAt(copyName(pictureId))
    },
    list: () => listIds(files),
    copy: (fromId, toId) => files.copy(copyName(fromId), copyName(toId)),
    crop: async (fromId, toId, part) => {
      const draft = await files.draft(copyName(toId))
      const size = await files.lend(copyName(fromId), (path) => cropCopy(path, draft, part))
      await files.keep(copyName(toId), draft)
      return size
    },
    remove: (pictureId) => files.remove(copyName(pictureId)),
    check: files.check,
    importState: (now) => readImportState(files, now),
    make: async (pictureId, file) => {
      const draft = await files.draft(copyName(pictureId))
      const made = await decode({ ...file, target: draft })
      if (made.ok) await files.keep(copyName(pictureId), draft)
      return made
    },
  }
}

/** Opens the images, makes their place ready if need be, and removes what killed imports left; another process may be at work in it. */
export const openImages = async (place: string | Blobs, decode?: Decoder): Promise<Images> => {
  const images = imagesAt(place, decode)
  await images.files.prepare()
  return images
}
