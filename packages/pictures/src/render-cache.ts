import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './replace-file.ts'

/** Keeps renders as `<folder>/<token>.webp`; the folder is only a cache, and all of it may be deleted at any moment. */
export type RenderCache = {
  /** The kept render, or what `make` makes, once for all who ask meanwhile; only a failing `make` makes it fail. */
  readonly get: (token: string, make: () => Promise<Buffer>) => Promise<Buffer>
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

const readOrMake = async (folder: string, token: string, make: () => Promise<Buffer>): Promise<Buffer> => {
  const path = join(folder, `${token}.webp`)
  const kept = await read(path)
  if (kept !== null) return kept
  const made = await make()
  await keep(folder, path, made).catch(() => undefined)
  return made
}

/** Opens a cache in a folder, which need not exist; `get` throws a RangeError on a token that could be a path. */
export const createRenderCache = ({ folder }: { folder: string }): RenderCache => {
  const inFlight = new Map<string, Promise<Buffer>>()
  const start = (token: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const flight = readOrMake(folder, token, make).finally(() => inFlight.delete(token))
    inFlight.set(token, flight)
    return flight
  }
  const get = async (token: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    if (!shape.test(token)) throw new RangeError('this is no render token')
    return inFlight.get(token) ?? start(token, make)
  }
  return { get }
}
