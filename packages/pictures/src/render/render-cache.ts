import { link, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../replace-file.ts'

/**
 * The token by which a render is asked for, and the one under which equal renders are kept. No answer ever holds the second one, so equal
 * files can't be told from their addresses.
 */
type RenderName = { readonly token: string; readonly shared: string }

/**
 * Keeps renders as `<folder>/<token>.webp`, equal ones as links to one file; the folder is only a cache, and all of it may be deleted
 * at any moment.
 */
export type RenderCache = {
  /** The kept render, or what `make` makes, once for all who ask meanwhile; only a failing `make` makes it fail. */
  readonly get: (name: RenderName, make: () => Promise<Buffer>) => Promise<Buffer>
}

const shape = /^[A-Za-z0-9_-]+$/

// A power cut may leave a file without its bytes: an empty one counts as missing.
const read = async (path: string): Promise<Buffer | null> => {
  const bytes = await readFile(path).catch(() => null)
  return bytes === null || bytes.length === 0 ? null : bytes
}

const keep = async (folder: string, path: string, bytes: Buffer): Promise<void> => {
  try {
    await replaceFile(path, bytes)
  } catch {
    await mkdir(folder, { recursive: true })
    await replaceFile(path, bytes)
  }
}

/** The bytes in the file, or those that `produce` gives after `put` has kept them; the folder may refuse. */
const readOr = async (
  path: string,
  produce: () => Promise<Buffer>,
  put: (bytes: Buffer) => Promise<void>,
): Promise<Buffer> => {
  const kept = await read(path)
  if (kept !== null) return kept
  const made = await produce()
  await put(made).catch(() => undefined)
  return made
}

/** Opens a cache in a folder, which need not exist; `get` throws a RangeError on a token that could be a path. */
export const createRenderCache = ({ folder }: { folder: string }): RenderCache => {
  const inFlight = new Map<string, Promise<Buffer>>()
  const once = (path: string, start: () => Promise<Buffer>): Promise<Buffer> => {
    const known = inFlight.get(path)
    if (known) return known
    const flight = start().finally(() => inFlight.delete(path))
    inFlight.set(path, flight)
    return flight
  }
  const pathOf = (token: string): string => {
    if (!shape.test(token)) throw new RangeError('this is no render token')
    return join(folder, `${token}.webp`)
  }
  const getShared = (path: string, make: () => Promise<Buffer>): Promise<Buffer> =>
    once(path, () => readOr(path, make, (bytes) => keep(folder, path, bytes)))
  const get = async ({ token, shared }: RenderName, make: () => Promise<Buffer>): Promise<Buffer> => {
    const [path, from] = [pathOf(token), pathOf(shared)]
    if (path === from) return getShared(path, make)
    // a file of its own where the system allows no further link, or an empty one is in the way
    const put = (bytes: Buffer) => link(from, path).catch(() => keep(folder, path, bytes))
    return once(path, () => readOr(path, () => getShared(from, make), put))
  }
  return { get }
}
