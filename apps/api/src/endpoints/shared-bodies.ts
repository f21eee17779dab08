import { createHash } from 'node:crypto'
import { type Coding, compress } from './compression.ts'

/** A JSON body that is the same for every caller, with its ETag. `type` is never set: it tells the compiler what was serialised. */
export type SharedBody<T> = {
  readonly text: string
  readonly etag: string
  /** The body in a coding, compressed when it is first asked for. */
  readonly coded: (coding: Coding) => Buffer
  readonly type?: T
}

/** The most bodies that are kept: searches differ, while the first pages are what most callers ask for. */
const KEPT_MOST = 500

const encode = <T>(value: T): SharedBody<T> => {
  const text = JSON.stringify(value)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 20)}"`
  const forms = new Map<Coding, Buffer>()
  const coded = (coding: Coding): Buffer => {
    const form = forms.get(coding) ?? compress(text, coding)
    forms.set(coding, form)
    return form
  }
  return { text, etag, coded }
}

/**
 * Keeps the bodies made from one revision of the catalogue, each serialised once: `body` gives the kept one of a key, or makes it. A newer
 * revision drops those of the older.
 */
export const createSharedBodies = () => {
  const kept = new Map<string, SharedBody<unknown>>()
  let keptRevision: number | undefined
  return <T>(revision: number, key: string, make: () => T): SharedBody<T> => {
    if (revision !== keptRevision) kept.clear()
    keptRevision = revision
    const known = kept.get(key) ?? encode(make())
    if (!kept.has(key) && kept.size === KEPT_MOST) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, known)
    return known as SharedBody<T>
  }
}

/** Whether a request's If-None-Match names the ETag of a body, so that an answer of 304 is enough. */
export const isKnownTo = (ifNoneMatch: string | undefined, { etag }: SharedBody<unknown>): boolean =>
  ifNoneMatch?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*') ?? false
