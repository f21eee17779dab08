import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BlobStore,
  blobsAt,
  guestFilesAt,
  importSource,
  openCatalogue,
  openFolder,
  openImages,
} from '@pd/catalogue'
import type { GameView, Problem } from '@pd/contract'
import { createSealer, decodeInProcess } from '@pd/pictures'
import { createLog, createPasswordHasher, noTracing, type Tracing } from '@pd/runtime'
import { openStore } from '@pd/store'
import { noonZone } from '@pd/testing/noon-zone'
import { drawTestCard } from '@pd/testing/test-card'
import { ALONE } from '../bus/bus.ts'
import { composeApp, composeBooks, type Parts } from '../compose.ts'
import { NO_IMPORT } from '../import/import-progress.ts'
import { createRenderPaths } from '../renders/render-paths.ts'
import { createMetrics } from '../telemetry/metrics/metrics.ts'
import { createScrape } from '../telemetry/scrape.ts'

const ANIMALS = ['cat', 'horse', 'house', 'elephant', 'polar bear', 'butterfly', 'crocodile']

const putPictures = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'animals'), { recursive: true })
  for (const [seed, name] of ANIMALS.entries())
    await writeFile(join(folder, 'animals', `${name}.png`), await drawTestCard(seed + 1))
  const names = { names: { en: 'polar bear', fr: 'ours polaire' } }
  const about = {
    title: { en: 'Animals', fr: 'Animaux' },
    licence: 'CC0',
    credit: 'Nobody',
    language: 'en',
    ladder: 'art',
  }
  await writeFile(join(folder, 'animals', 'pack.json'), JSON.stringify({ ...about, items: { 'polar bear': names } }))
}

type Changes = Partial<
  Pick<
    Parts,
    | 'requestsPerMinute'
    | 'random'
    | 'timeZone'
    | 'origins'
    | 'web'
    | 'basePath'
    | 'log'
    | 'timeouts'
    | 'trustProxy'
    | 'adoptsAliases'
    | 'kioskPin'
    | 'importProgress'
    | 'uploadMaxBytes'
    | 'provider'
    | 'bus'
  >
> & {
  readonly offersMetrics?: boolean
  /** Lays out other pictures than the seven animals. */
  readonly pictures?: (folder: string) => Promise<void>
  readonly tracing?: Tracing
  /** Keeps the pictures in a store elsewhere. */
  readonly blobStore?: BlobStore
}

type Layout = {
  readonly pictures: (folder: string) => Promise<void>
  readonly tracing: Tracing
  readonly blobStore: BlobStore | null
}

/** Hashes that cost next to nothing: what the desk does with them is the same. */
export const PASSWORDS = createPasswordHasher({ ln: 4, r: 8, p: 1 })

const RENDER_KEY = Buffer.alloc(64, 7)

/** A data folder and an open store in memory, with the pictures imported. */
const openData = async ({ pictures, tracing, blobStore }: Layout) => {
  const home = await mkdtemp(join(tmpdir(), 'pd-api-'))
  const folders = { images: join(home, 'images'), temp: join(home, 'temp') }
  await pictures(join(home, 'pictures'))
  const store = await openStore(':memory:', {
    onQuery: ({ sql, durationMs, failed }) => tracing.ended('database', { attributes: { sql }, durationMs, failed }),
  })
  const images = await openImages(blobsAt(folders.images, 'images', blobStore), decodeInProcess)
  await mkdir(folders.temp)
  const source = await openFolder(join(home, 'pictures'))
  await importSource(source, { imports: store.imports, images, fileOf: () => null, now: Date.now })
  const catalogue = await openCatalogue(store.catalogue)
  const close = async () => {
    await catalogue.close()
    await store.close()
    await rm(home, { recursive: true, force: true })
  }
  return { home, folders, store, images, catalogue, close }
}

/** A whole API, composed as the process composes it, on a store in memory with seven animals; `close` leaves nothing behind. */
export const openTestApp = async (changes: Changes = {}) => {
  const { offersMetrics = true, tracing = noTracing, pictures = putPictures, blobStore = null, ...settings } = changes
  const { home, folders, store, images, catalogue, close: closeData } = await openData({ pictures, tracing, blobStore })
  /** How far the app's clock is ahead, of the machine's or of a moment at which it stands. */
  const clock: { aheadMs: number; standsAt: number | null } = { aheadMs: 0, standsAt: null }
  const state = { ready: true }
  const guests = join(home, 'uploads', 'guests')
  const metrics = createMetrics('0.0.0')
  const scrape = createScrape({ registry: metrics.registry, store, folders, secretFiles: {} })
  const parts: Parts = {
    log: createLog('silent', 'api'),
    version: '0.0.0',
    now: () => (clock.standsAt ?? Date.now()) + clock.aheadMs,
    random: Math.random,
    timeZone: noonZone(),
    store,
    images,
    catalogue,
    tempFolder: folders.temp,
    uploadsFolder: join(home, 'uploads'),
    guestFiles: guestFilesAt({ folder: guests, files: blobsAt(guests, 'guests', blobStore) }, decodeInProcess),
    uploadMaxBytes: 2e9,
    renderKey: RENDER_KEY,
    addressKey: Buffer.alloc(32, 8),
    previewKey: Buffer.alloc(32, 9),
    factorKey: Buffer.alloc(32, 10),
    passwords: PASSWORDS,
    fileOf: join,
    cookieSecret: 'a secret of at least thirty-two characters',
    trustProxy: 'loopback',
    requestsPerMinute: 0,
    origins: [],
    web: null,
    basePath: '',
    kioskPin: null,
    adoptsAliases: false,
    provider: null,
    bus: ALONE,
    isReady: () => state.ready,
    importProgress: () => NO_IMPORT,
    urls: () => ['http://192.168.1.7:8080'],
    telemetry: { metrics, tracing, hashPlayer: (id) => `hash of ${id.length}`, scrape: offersMetrics ? scrape : null },
    ...settings,
  }
  const books = composeBooks(parts)
  const app = await composeApp(parts, books)
  const close = async () => {
    await app.close()
    await closeData()
  }
  const sealer = createSealer(RENDER_KEY)
  return { app, store, images, catalogue, books, sealer, paths: createRenderPaths(sealer), clock, state, home, close }
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>

type Answer<T> = { readonly status: number; readonly body: T; readonly cookie: string | undefined }

/** For draws of their own in tests: no item waits for its day. */
export const noneWithheld = async (): Promise<ReadonlySet<string>> => new Set()

/** A player with a cookie jar. */
export const createPlayer = ({ app }: Pick<TestApp, 'app'>) => {
  let jar = ''
  const send = async <T>(method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer<T>> => {
    const response = await app.inject({ method, url, headers: jar ? { cookie: jar } : {}, ...(payload && { payload }) })
    const [set] = [response.headers['set-cookie']].flat()
    if (set) jar = set.split(';')[0] ?? ''
    return { status: response.statusCode, body: response.json() as T, cookie: set }
  }
  return {
    cookie: () => jar,
    get: <T>(url: string) => send<T>('GET', url),
    post: <T = GameView & Problem>(url: string, payload: object) => send<T>('POST', url, payload),
    newGame: async (order: object = {}) => (await send<GameView>('POST', '/games', { plan: 'solo', ...order })).body,
  }
}
export type Player = ReturnType<typeof createPlayer>
