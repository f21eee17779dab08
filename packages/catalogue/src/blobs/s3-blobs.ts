import { access, constants, mkdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '@pd/pictures'
import type { BlobFacts, Blobs } from './blobs.ts'
import { type CachePlace, createFileCache } from './file-cache.ts'
import { folderBlobs, removeAbandoned } from './folder-blobs.ts'
import { createS3Client, type S3Client, type S3Place } from './s3-client.ts'

/** Files in a bucket: all keys begin so. */
type S3Folder = {
  readonly place: S3Place
  /** With a slash at its end. */
  readonly prefix: string
  /** Where files are kept that were used last, and new ones are written. */
  readonly cache: CachePlace
}

const JPEG = 'image/jpeg'

/** Brings an object into the folder, with the time that the store says. */
const bringFrom =
  ({ get }: S3Client, prefix: string) =>
  async (name: string, path: string): Promise<boolean> => {
    const found = await get(prefix + name)
    if (found === null) return false
    await replaceFile(path, found.body)
    await utimes(path, found.modifiedAt / 1_000, found.modifiedAt / 1_000)
    return true
  }

const notes = ({ get, put }: S3Client, prefix: string): Pick<Blobs, 'readNote' | 'writeNote'> => ({
  readNote: async (name) => {
    const found = await get(prefix + name)
    return found && { text: found.body.toString('utf8'), modifiedAt: found.modifiedAt }
  },
  writeNote: (name, text) => put(prefix + name, Buffer.from(text), 'application/json'),
})

/** Whether a name of an object is one of a file: none that hides, and none of another folder. */
const isPlain = (name: string): boolean => !/^\.|\/|\.tmp$/.test(name)

const lists = ({ list }: S3Client, prefix: string) => {
  async function* pages() {
    for await (const page of list(prefix))
      yield page
        .map((entry) => ({ ...entry, name: entry.key.slice(prefix.length) }))
        .filter(({ name }) => isPlain(name))
  }
  return {
    names: async function* () {
      for await (const page of pages()) yield page.map(({ name }) => name)
    },
    survey: async () => {
      const known = new Map<string, BlobFacts>()
      for await (const page of pages())
        for (const { name, bytes, modifiedAt } of page) known.set(name, { bytes, modifiedAt })
      return (name: string) => known.get(name) ?? 'missing'
    },
  }
}

/** Asks once for an object that is never there: it shows that the store answers, the bucket is there and the key may read it. */
const ask = async (place: S3Place, prefix: string): Promise<void> =>
  void (await createS3Client({ ...place, waitsMs: [] }).get(`${prefix}.check`))

/** Files in a bucket of an S3 store, with a folder that keeps those used last. */
export const s3Blobs = ({ place, prefix, cache }: S3Folder): Blobs => {
  const client = createS3Client(place)
  const files = createFileCache(cache, bringFrom(client, prefix))
  const drafts = join(cache.folder, '.drafts')
  const { names, survey } = lists(client, prefix)
  return {
    nameOf: (name) => client.addressOf(prefix + name),
    prepare: async () => {
      await mkdir(drafts, { recursive: true })
      await removeAbandoned(drafts, () => true)
    },
    check: async () => {
      await access(cache.folder, constants.W_OK)
      await ask(place, prefix)
    },
    lend: files.lend,
    draft: async (name) => {
      await mkdir(drafts, { recursive: true })
      return join(drafts, name)
    },
    keep: async (name, from) => {
      await client.put(prefix + name, await readFile(from), JPEG)
      await files.adopt(name, from)
    },
    copy: (from, to) => client.copy(prefix + from, prefix + to),
    remove: async (name) => {
      await client.remove(prefix + name)
      await files.remove(name)
    },
    look: async (name) => (await client.head(prefix + name)) ?? 'missing',
    names,
    survey,
    ...notes(client, prefix),
  }
}

/** A store elsewhere, and how large each folder may become that keeps what was used last. */
export type BlobStore = { readonly place: S3Place; readonly cacheBytes: number }

/** Files in a folder; with a store elsewhere they are there, below the name, and the folder keeps what was used last. */
export const blobsAt = (folder: string, name: string, store: BlobStore | null): Blobs =>
  store === null
    ? folderBlobs(folder)
    : s3Blobs({ place: store.place, prefix: `${name}/`, cache: { folder, maxBytes: store.cacheBytes } })
