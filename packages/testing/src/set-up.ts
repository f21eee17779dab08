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
