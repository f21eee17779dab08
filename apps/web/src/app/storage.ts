/** Where small choices are kept between visits. */
export type SafeStorage = {
  /** The value that was set last, if the browser kept it. */
  readonly get: (key: string) => string | undefined
  readonly set: (key: string, value: string) => void
}

type BrowserStorage = Pick<Storage, 'getItem' | 'setItem'>

/** Wraps the browser's storage, which all programs of a site share, so a game below a base path has names of its own. Where it is not allowed (private windows may throw) nothing is kept, and nothing throws. */
export const createSafeStorage = (open: () => BrowserStorage, basePath = ''): SafeStorage => ({
  get: (key) => {
    try {
      return open().getItem(`pd${basePath}.${key}`) ?? undefined
    } catch {
      return undefined
    }
  },
  set: (key, value) => {
    try {
      open().setItem(`pd${basePath}.${key}`, value)
    } catch {
      // the choice is lost at the next visit
    }
  },
})

/** Choices as they were kept; nothing says that they are still ones. */
export type Kept = Readonly<Record<string, unknown>>

/** What was kept, as far as it can be read. */
export const parseKept = (kept = '{}'): Kept => {
  try {
    return Object(JSON.parse(kept))
  } catch {
    return {}
  }
}

/** A storage that forgets with the page. */
export const createMemoryStorage = (): SafeStorage => {
  const kept = new Map<string, string>()
  return { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) }
}
