import { basename, resolve } from 'node:path'
import type { Blobs } from '../blobs/blobs.ts'

/** How far the import is that fills an images folder; any process that reads the folder may show it. */
export type ImportState = {
  readonly state: 'none' | 'running' | 'done' | 'failed'
  readonly source: 'starter' | 'folder' | null
  /** The name of the folder of pictures. */
  readonly folder: string | null
  /** Files of the source that were looked at. */
  readonly done: number
  readonly total: number
  readonly refused: number
}

const FILE = '.import.json'
const WRITE_EVERY_MS = 1_000
/** A state that is not written again for this long was left by an import that was killed. */
const STALE_AFTER_MS = 30_000

/** An import whose state is kept beside the images that it fills. */
type KeptImport = {
  readonly images: Blobs
  /** The folder of pictures, if one is imported. */
  readonly pictures: string | undefined
  readonly stop: AbortSignal
}

const ended = (stop: AbortSignal): Partial<ImportState> => ({ state: stop.aborted ? 'none' : 'failed' })

/**
 * Runs an import and keeps its state for other processes: at once, every second, and how it ended. A state that can't be
 * written is left out, since the import matters more.
 */
export const withImportState = async (
  { images, pictures, stop }: KeptImport,
  run: (update: (change: Partial<ImportState>) => void) => Promise<void>,
): Promise<void> => {
  const folder = pictures === undefined ? null : basename(resolve(pictures))
  let state: ImportState = { state: 'running', source: null, folder, done: 0, total: 0, refused: 0 }
  let writing = Promise.resolve()
  const update = (change: Partial<ImportState>): void => {
    state = { ...state, ...change }
  }
  const write = (): Promise<void> => {
    writing = writing.then(() => images.writeNote(FILE, JSON.stringify(state))).catch(() => {})
    return writing
  }
  await write()
  const timer = setInterval(write, WRITE_EVERY_MS).unref()
  try {
    await run(update)
    update({ state: 'done' })
  } catch (error) {
    update(ended(stop))
    throw error
  } finally {
    clearInterval(timer)
    await write()
  }
}

/** The state of the import that fills these images, or null where none did; one that was killed no longer runs. */
export const readImportState = async (images: Blobs, now: number): Promise<ImportState | null> => {
  try {
    const note = await images.readNote(FILE)
    if (note === null) return null
    const state = JSON.parse(note.text) as ImportState
    return state.state === 'running' && now - note.modifiedAt > STALE_AFTER_MS ? null : state
  } catch {
    return null
  }
}
