import type { TextDisk } from './kept-texts.ts'

const TEXTS = 'texts'

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const openDatabase = (open: () => IDBFactory): Promise<IDBDatabase> => {
  const request = open().open('pd-desk')
  request.onupgradeneeded = () => request.result.createObjectStore(TEXTS)
  return answered(request)
}

const put = (database: IDBDatabase, key: string, text: string | undefined): void => {
  const texts = database.transaction(TEXTS, 'readwrite', { durability: 'strict' }).objectStore(TEXTS)
  if (text === undefined) texts.delete(key)
  else texts.put(text, key)
}

const readAll = async (database: IDBDatabase): Promise<readonly (readonly [string, string])[]> => {
  const texts = database.transaction(TEXTS).objectStore(TEXTS)
  const [keys, values] = await Promise.all([answered(texts.getAllKeys()), answered(texts.getAll())])
  return keys.map((key, at) => [String(key), String(values[at])])
}

/**
 * Writes texts to the browser's database. Its other storage keeps what is written in memory for seconds, and a browser that is killed
 * meanwhile loses it. Where a browser keeps nothing, as in some private windows, nothing is kept and nothing throws.
 */
export const createTextDisk = (open: () => IDBFactory): TextDisk => {
  const database = (async () => openDatabase(open))().catch(() => undefined)
  return {
    readAll: async () => {
      const opened = await database
      return opened ? readAll(opened).catch(() => []) : []
    },
    write: (key, text) =>
      void database
        .then((opened) => opened && put(opened, key, text))
        .catch(() => {
          // the text lives as long as the page
        }),
  }
}
