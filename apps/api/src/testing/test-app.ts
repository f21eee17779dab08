import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importSource, newId, openCatalogue, openFolder, openImages } from '@pd/catalogue'
import type { GameView, Problem } from '@pd/contract'
import type { Room } from '@pd/core'
import { createRenderCache, createRenderer, createSealer, decodeInProcess } from '@pd/pictures'
import { createLog, noTracing, type Tracing } from '@pd/runtime'
import { openStore } from '@pd/store'
import { drawTestCard } from '@pd/testing/test-card'
import { type AppTools, buildApp } from '../app.ts'
import { createHealth } from '../health/checks.ts'
import { type ImportProgress, NO_IMPORT } from '../import/background-import.ts'
import { createPlayable } from '../import/playable.ts'
import { createRenderPaths } from '../render/render-paths.ts'
import { drawRound } from '../room/draw-round.ts'
import { createRooms, OPEN_ROOMS_MOST } from '../room/rooms.ts'
import { createMetrics } from '../telemetry/metrics.ts'
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

type Changes = Partial<Pick<AppTools, 'requestsPerMinute' | 'origins' | 'web' | 'log' | 'timeouts' | 'trustProxy'>> & {
  readonly offersMetrics?: boolean
  /** Lays out other pictures than the seven animals. */
  readonly pictures?: (folder: string) => Promise<void>
  readonly adoptsAliases?: boolean
  readonly tracing?: Tracing
}

/** A whole API on a store in memory, with seven animals, a clock and dice of its own; `close` leaves nothing behind. */
export const openTestApp = async ({
  offersMetrics = true,
  adoptsAliases = false,
  tracing = noTracing,
  pictures = putPictures,
  ...changes
}: Changes = {}) => {
  const home = await mkdtemp(join(tmpdir(), 'pd-api-'))
  await pictures(join(home, 'pictures'))
  const store = await openStore(':memory:', {
    onQuery: ({ sql, durationMs, failed }) => tracing.ended('database', { attributes: { sql }, durationMs, failed }),
  })
  const images = await openImages(join(home, 'images'), decodeInProcess)
  await mkdir(join(home, 'temp'))
  const source = await openFolder(join(home, 'pictures'))
  await importSource(source, { imports: store.imports, images, fileOf: () => null, now: Date.now })
  const sealer = createSealer(Buffer.alloc(64, 7))
  const paths = createRenderPaths(sealer)
  const catalogue = await openCatalogue(store.catalogue)
  const clock = { time: 1_000_000 }
  const importing: ImportProgress = NO_IMPORT
  const state = { ready: true, importing }
  const now = () => clock.time
  const health = createHealth({
    images,
    tempFolder: join(home, 'temp'),
    ping: () => store.ping(),
    now,
  })
  const metrics = createMetrics('0.0.0')
  const folders = { images: join(home, 'images'), temp: join(home, 'temp') }
  const scrape = createScrape({ registry: metrics.registry, store, folders, secretFiles: {} })
  const draw = (room: Room) => drawRound(room, { catalogue, dice: Math.random })
  const rooms = createRooms({
    store: store.rooms,
    archive: store.archive,
    now: Date.now,
    newId,
    dice: Math.random,
    drawRound: draw,
    isShared: false,
    openMost: changes.requestsPerMinute ? OPEN_ROOMS_MOST : null,
    metrics,
  })
  const app = await buildApp({
    log: createLog('silent', 'api'),
    version: '0.0.0',
    now: Date.now,
    cookieSecret: 'a secret of at least thirty-two characters',
    trustProxy: 'loopback',
    requestsPerMinute: 0,
    origins: [],
    web: null,
    games: {
      store,
      catalogue,
      dice: Math.random,
      now,
      view: { catalogue, paths },
      metrics,
    },
    rooms: {
      rooms,
      hashAddress: (address) => `hash of ${address}`,
      archive: store.archive,
      view: { catalogue, paths },
      drawRound: draw,
      dice: Math.random,
      now: Date.now,
      metrics,
      aliases: store.aliases,
      adoptsAliases,
    },
    catalogue: { catalogue, paths, now },
    found: { catalogue, games: store.games, paths },
    imports: { progress: () => state.importing, catalogue },
    addresses: { urls: () => ['http://192.168.1.7:8080'] },
    renders: {
      sealer,
      images,
      render: createRenderer(),
      cache: createRenderCache({ folder: join(home, 'temp') }),
      metrics,
      tracing,
    },
    health: { health, isReady: () => state.ready, isPlayable: createPlayable(catalogue, () => state.importing) },
    telemetry: { metrics, tracing, hashPlayer: (id) => `hash of ${id.length}`, scrape: offersMetrics ? scrape : null },
    ...changes,
  })
  const close = async () => {
    await app.close()
    await catalogue.close()
    await store.close()
    await rm(home, { recursive: true, force: true })
  }
  return { app, store, catalogue, images, sealer, paths, clock, state, home, close }
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>

type Answer<T> = { readonly status: number; readonly body: T; readonly cookie: string | undefined }

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
    newGame: async (order: object = {}) => (await send<GameView>('POST', '/games', { mode: 'solo', ...order })).body,
  }
}
