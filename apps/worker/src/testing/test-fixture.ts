import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { importSource, newId, openFolder, openImages } from '@pd/catalogue'
import { decodeInProcess } from '@pd/pictures'
import { dataFolderAt } from '@pd/runtime'
import { openStore, type Store } from '@pd/store'
import { drawTestCard } from '@pd/testing/test-card'
import type { JobTools } from '../job.ts'

/** Tools that tell nobody and never stop. */
export const quietTools = (stop: AbortSignal = new AbortController().signal): JobTools => ({
  reporter: {
    step: () => undefined,
    printLine: () => undefined,
    progress: () => ({ step: () => undefined, end: () => undefined }),
  },
  stop,
  operands: [],
  audit: () => undefined,
  record: (_job, run) => run({}),
  figures: {},
  print: () => undefined,
  version: '0.1.0',
})

/** A folder of pictures and a data folder made from it; `close` leaves nothing behind. */
export const openFixture = async () => {
  const home = await mkdtemp(join(tmpdir(), 'pd-worker-'))
  const folder = join(home, 'pictures')
  const data = dataFolderAt(join(home, 'data'))
  await mkdir(folder)
  for (const each of [data.root, data.images, data.temp]) await mkdir(each)
  const put = async (path: string, content: Uint8Array | string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore(data.database)
    try {
      return await work(store)
    } finally {
      await store.ping()
      await store.close()
    }
  }
  return {
    home,
    folder,
    data,
    put,
    card: async (path: string, seed: number, side = 320) => put(path, await drawTestCard(seed, side, side)),
    withStore,
    importAll: () =>
      withStore(async (store) => {
        const images = await openImages(data.images, decodeInProcess)
        const tools = { imports: store.imports, images, fileOf: () => null, now: Date.now }
        return importSource(await openFolder(folder), tools)
      }),
    close: () => rm(home, { recursive: true, force: true }),
  }
}
export type Fixture = Awaited<ReturnType<typeof openFixture>>

const PICTURES_PER_STEP = 500

/** Fills a store with items of a name and a picture each, without making any file. */
export const fillStore = async (store: Store, source: string, count: number): Promise<string[]> => {
  const pack = {
    id: newId(),
    source,
    path: '',
    titles: { en: 'Many' },
    licence: '',
    credit: '',
    homepage: null,
    ladder: [4, 8],
    visibility: 'public' as const,
  }
  await store.imports.apply({ pack })
  const ids: string[] = []
  for (let at = 0; at < count; at += PICTURES_PER_STEP) {
    const numbers = Array.from({ length: Math.min(PICTURES_PER_STEP, count - at) }, (_, n) => at + n)
    const made = numbers.map((n) => ({ n, itemId: newId(), pictureId: newId(), name: `thing ${nameOf(n)}` }))
    ids.push(...made.map(({ pictureId }) => pictureId))
    await store.imports.apply({
      items: made.map(({ itemId, name }) => ({
        id: itemId,
        packId: pack.id,
        slug: name,
        fingerprint: name,
        licence: null,
        credit: null,
        names: [{ locale: 'en', kind: 'name', text: name, folded: name }],
      })),
      pictures: made.map(({ n, itemId, pictureId, name }) => ({
        id: pictureId,
        itemId,
        source,
        path: `${name}.jpg`,
        bytes: 1,
        modifiedAt: 1,
        sha256: `${n}`,
        width: 400,
        height: 300,
        retired: false,
      })),
    })
  }
  return ids
}

/** A word of its own for each number. */
const nameOf = (number: number): string => [...`${number}`].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a')
