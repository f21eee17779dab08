import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach } from 'node:test'

type Hook = (run: () => Promise<unknown>) => void

const between =
  (begin: Hook, end: Hook) =>
  <T extends { close(): unknown }>(open: () => Promise<T>): T => {
    const opened = {} as T
    begin(async () => Object.assign(opened, await open()))
    end(async () => opened.close())
    return opened
  }

/** What `open` gives, for all tests of a suite: its fields are there from the first test on, and it is closed after the last. */
export const setUp = between(before, after)
/** The same, anew for each test. */
export const setUpEach = between(beforeEach, afterEach)

const folderBetween = (begin: Hook, end: Hook) => (): string => {
  const folder = join(tmpdir(), `pd-${randomUUID()}`)
  begin(() => mkdir(folder, { mode: 0o700 }))
  end(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The path of a folder for all tests of a suite: empty before the first of them, deleted after the last. */
export const setUpFolder = folderBetween(before, after)
/** The same, empty again for each test. */
export const setUpFolderEach = folderBetween(beforeEach, afterEach)
