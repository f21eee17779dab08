import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from '../folder/missing.ts'
import { removeAbandoned } from './folder-blobs.ts'

/** Brings a file to a path, whole or not at all; false where there is none. */
export type Bring = (name: string, path: string) => Promise<boolean>

/** A folder that keeps the files used last, up to a number of bytes; it may be emptied at any moment. */
type FileCache = {
  /** Lends a file, which is brought once however many ask for it, and stays while it is lent. Work that misses its file runs again. */
  lend<T>(name: string, work: (path: string) => Promise<T>): Promise<T>
  /** Takes a whole file in. */
  adopt(name: string, from: string): Promise<void>
  remove(name: string): Promise<void>
}

/** Where a cache lies, and how large it may become; files that are lent are kept beyond that. */
export type CachePlace = { readonly folder: string; readonly maxBytes: number }

type Held = { bytes: number; lent: number }

/** What the folder holds, the oldest first. */
const readFolder = async (folder: string): Promise<Map<string, Held>> => {
  await mkdir(folder, { recursive: true })
  await removeAbandoned(folder)
  const found: { readonly name: string; readonly bytes: number; readonly at: number }[] = []
  for (const name of await readdir(folder)) {
    const stats =
      name.startsWith('.') || name.endsWith('.tmp') ? null : await stat(join(folder, name)).catch(() => null)
    if (stats?.isFile()) found.push({ name, bytes: stats.size, at: stats.atimeMs })
  }
  return new Map(found.sort((a, b) => a.at - b.at).map(({ name, bytes }) => [name, { bytes, lent: 0 }]))
}

/** The books of a cache: which files it holds, in the order of their use, and which are lent. */
const createShelf = ({ folder, maxBytes }: CachePlace) => {
  const opening = readFolder(folder).then((held) => ({
    held,
    bytes: [...held.values()].reduce((sum, { bytes }) => sum + bytes, 0),
  }))
  opening.catch(() => undefined)
  const evict = async (): Promise<void> => {
    const books = await opening
    for (const [name, { bytes, lent }] of books.held) {
      if (books.bytes <= maxBytes) return
      if (lent > 0) continue
      books.held.delete(name)
      books.bytes -= bytes
      await rm(join(folder, name), { force: true })
    }
  }
  /** Puts a file at the end of the order, with its size as it is now. */
  const note = async (name: string, bytes: number): Promise<Held> => {
    const books = await opening
    const held = books.held.get(name) ?? { bytes: 0, lent: 0 }
    books.bytes += bytes - held.bytes
    held.bytes = bytes
    books.held.delete(name)
    books.held.set(name, held)
    return held
  }
  const forget = async (name: string): Promise<void> => {
    const books = await opening
    books.bytes -= books.held.get(name)?.bytes ?? 0
    books.held.delete(name)
  }
  return { opening, evict, note, forget }
}

/** Opens the books when they are first asked for; a folder that could not be read is read again. */
const createOpener = (place: CachePlace) => {
  let shelf: ReturnType<typeof createShelf> | null = null
  return async () => {
    const opened = shelf ?? createShelf(place)
    shelf = opened
    await opened.opening.catch((error: unknown) => {
      if (shelf === opened) shelf = null
      throw error
    })
    return opened
  }
}

/** Brings a file once, however many ask for it meanwhile. */
const createBringer = (bring: Bring) => {
  const bringing = new Map<string, Promise<boolean>>()
  return (name: string, path: string): Promise<boolean> => {
    const known = bringing.get(name) ?? bring(name, path).finally(() => bringing.delete(name))
    bringing.set(name, known)
    return known
  }
}

/** A cache in a folder, which is made when it is first used; several processes may share it, each of which counts what it used. */
export const createFileCache = (place: CachePlace, bring: Bring): FileCache => {
  const pathOf = (name: string) => join(place.folder, name)
  const [open, bringOnce] = [createOpener(place), createBringer(bring)]
  /** The size of the file, brought if need be; null where there is none. */
  const sizeOf = async (name: string): Promise<number | null> => {
    const size = () => stat(pathOf(name)).then((stats) => stats.size)
    return size().catch(async (error: unknown) => {
      if (!isMissing(error)) throw error
      return (await bringOnce(name, pathOf(name))) ? size() : null
    })
  }
  const lendOnce = async <T>(name: string, work: (path: string) => Promise<T>): Promise<T> => {
    const books = await open()
    const size = await sizeOf(name)
    if (size === null) return work(pathOf(name))
    const held = await books.note(name, size)
    held.lent++
    try {
      return await work(pathOf(name))
    } finally {
      held.lent--
      await books.evict()
    }
  }
  return {
    // another process may have made room between the look and the work
    lend: (name, work) =>
      lendOnce(name, work).catch((error: unknown) => (isMissing(error) ? lendOnce(name, work) : Promise.reject(error))),
    adopt: async (name, from) => {
      const books = await open()
      await rename(from, pathOf(name))
      await books.note(name, (await stat(pathOf(name))).size)
      await books.evict()
    },
    remove: async (name) => {
      const books = await open()
      await books.forget(name)
      await rm(pathOf(name), { force: true })
    },
  }
}
