/** What is known of a file without reading it. */
export type BlobFacts = {
  readonly bytes: number
  /** Epoch milliseconds. */
  readonly modifiedAt: number
}

/** What a look at a file found: its facts, or why there are none. */
export type BlobLook = BlobFacts | 'missing' | 'unreadable'

/** A short text that is written again and again. */
type BlobNote = { readonly text: string; readonly modifiedAt: number }

/**
 * Files by name that are written once and never changed: a folder, or a store elsewhere with a folder that keeps what was used last. What
 * can't be reached throws `BlobsUnavailable`.
 */
export type Blobs = {
  /** Where a person finds a file: its path, or its address in the store. */
  nameOf(name: string): string
  /** Makes the place ready to be written, and removes what killed processes left; another process may be at work in it. */
  prepare(): Promise<void>
  /** Throws unless the files are here and can be read. */
  check(): Promise<void>
  /** Lends a file to be read during the work, which may run twice. Where there is no such file, the work gets a path without one. */
  lend<T>(name: string, work: (path: string) => Promise<T>): Promise<T>
  /** Where a new file is to be written, whole or not at all, before it is kept. */
  draft(name: string): Promise<string>
  /** Keeps a whole file, which is here before and in its place after. */
  keep(name: string, from: string): Promise<void>
  /** Makes one file another too; false when there is none. */
  copy(from: string, to: string): Promise<boolean>
  /** Deletes a file; nothing happens where there is none. */
  remove(name: string): Promise<void>
  look(name: string): Promise<BlobLook>
  /** The names of all files, some at a time; none that hides or is not whole. */
  names(): AsyncIterable<readonly string[]>
  /** Prepares looks at most files. A store elsewhere is listed once, of which some 200 bytes a file are held. */
  survey(): Promise<(name: string) => BlobLook>
  readNote(name: string): Promise<BlobNote | null>
  writeNote(name: string, text: string): Promise<void>
}

/** A store of files does not answer, or refuses to; the request may be tried again. */
export class BlobsUnavailable extends Error {
  /** A system's or the store's code, such as ECONNREFUSED or AccessDenied. */
  readonly code: string

  constructor(message: string, { code, cause }: { readonly code: string; readonly cause?: unknown }) {
    super(message, { cause })
    this.code = code
  }
}
