/** Where texts are written to, each under a key; what can't be written is lost with the page. */
export type TextDisk = {
  readonly readAll: () => Promise<readonly (readonly [key: string, text: string])[]>
  readonly write: (key: string, text: string | undefined) => void
}

/** Texts under keys: read at once, and on the browser's disk a moment after they are set. */
export const createKeptTexts = (disk: TextDisk) => {
  const texts = new Map<string, string>()
  return {
    /** Reads what earlier visits kept; to be awaited before anything is read or set. */
    load: async (): Promise<void> => {
      for (const [key, text] of await disk.readAll()) texts.set(key, text)
    },
    get: (key: string): string | undefined => texts.get(key),
    /** The keys that begin so, in their order. */
    keys: (prefix: string): readonly string[] => [...texts.keys()].filter((key) => key.startsWith(prefix)).toSorted(),
    /** Keeps a text; undefined forgets it. */
    set: (key: string, text?: string): void => {
      if (text === undefined) texts.delete(key)
      else texts.set(key, text)
      disk.write(key, text)
    },
  }
}
export type KeptTexts = ReturnType<typeof createKeptTexts>
