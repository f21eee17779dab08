import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isBusy } from '../database/errors/errors.ts'

/** What holds a data folder, as it says of itself. */
export type FolderHolder = {
  readonly purpose: 'game' | 'restore'
  readonly pid: number
  /** Epoch milliseconds. */
  readonly since: number
  /** Where it listens; null as long as it doesn't. */
  readonly url: string | null
  /** Whether it finishes what is under way, and ends. */
  readonly isStopping: boolean
}

/** Another process serves or restores the game in this folder; `holder` is null when it has not said yet what it is. */
export class FolderInUse extends Error {
  readonly folder: string
  readonly holder: FolderHolder | null
  constructor(folder: string, holder: FolderHolder | null) {
    super(`another process holds ${folder}`)
    this.folder = folder
    this.holder = holder
  }
}

/** A data folder that this process holds. */
export type FolderLock = {
  /** Writes down where the game listens, for the message of a second start. */
  announce(url: string): void
  /** Writes down that the game stops. */
  announceEnd(): void
  /** Gives the folder up. */
  release(): void
}

/** Reading the lock holds it for a moment; taking it waits that long. */
const WAIT_MS = 500

/** What is locked must not be collected as garbage, which would close it, when its owner forgets the lock. */
const held = new Set<DatabaseSync>()

const lockFileIn = (folder: string): string => join(folder, 'folder.lock')
const holderFileIn = (folder: string): string => join(folder, 'folder.lock.json')

const readHolder = (folder: string): FolderHolder | null => {
  try {
    return JSON.parse(readFileSync(holderFileIn(folder), 'utf8')) as FolderHolder
  } catch {
    return null
  }
}

/** The lock, taken; null when another process holds it. */
const takeLock = (folder: string): DatabaseSync | null => {
  const database = new DatabaseSync(lockFileIn(folder), { timeout: WAIT_MS })
  try {
    database.exec('pragma journal_mode = memory; begin exclusive')
    return database
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw error
  }
}

/**
 * Takes a data folder for this process until it is released; throws FolderInUse when another has it. The lock is SQLite's own on
 * an empty file: the system gives it up with the process, however that ends, so none is ever left behind. The file beside it
 * only tells who holds it.
 */
export const lockFolder = (folder: string, purpose: FolderHolder['purpose'], now = Date.now()): FolderLock => {
  const database = takeLock(folder)
  if (!database) throw new FolderInUse(folder, readHolder(folder))
  let holder: FolderHolder = { purpose, pid: process.pid, since: now, url: null, isStopping: false }
  const describe = (change: Partial<FolderHolder>): void => {
    holder = { ...holder, ...change }
    writeFileSync(holderFileIn(folder), `${JSON.stringify(holder)}\n`)
  }
  held.add(database)
  describe({})
  return {
    announce: (url) => describe({ url }),
    announceEnd: () => describe({ isStopping: true }),
    release: () => {
      rmSync(holderFileIn(folder), { force: true })
      held.delete(database)
      database.close()
    },
  }
}

/** Whether a folder is free; if not, its holder, or null when the holder has not described itself yet. */
type FolderState = { readonly free: true } | { readonly free: false; readonly holder: FolderHolder | null }

/** Reads who holds a folder, and changes nothing in it. */
export const readFolderLock = (folder: string): FolderState => {
  if (!existsSync(lockFileIn(folder))) return { free: true }
  const database = new DatabaseSync(lockFileIn(folder), { readOnly: true, timeout: WAIT_MS })
  try {
    database.prepare('select name from sqlite_schema').all()
    return { free: true }
  } catch (error) {
    if (!isBusy(error)) throw error
    return { free: false, holder: readHolder(folder) }
  } finally {
    database.close()
  }
}

/** A holder for a person, such as `process 12, since 2026-11-27 07:00 UTC, on http://localhost:8080`. */
export const describeHolder = ({ pid, since, url }: FolderHolder): string => {
  const time = new Date(since).toISOString().slice(0, 16).replace('T', ' ')
  return `process ${pid}, since ${time} UTC${url === null ? '' : `, on ${url}`}`
}
