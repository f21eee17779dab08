import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { imagesAt, openImages } from '@pd/catalogue'
import {
  audit,
  createClock,
  createLog,
  createProgress,
  type DataPlace,
  type Log,
  type Progress,
  type Settings,
  stopOnSignal,
} from '@pd/runtime'
import type { TypedApp } from './app.ts'
import { composeApp } from './compose.ts'
import { drain } from './drain.ts'
import { watchConnections } from './http/connections.ts'
import { readOrigins } from './http/origins.ts'
import type { WebApp } from './http/web.ts'
import { type BackgroundImport, createBackgroundImport, requireFolder } from './import/background-import.ts'
import { describePlace, takePort, urlOf, urlsForOthers } from './listen.ts'
import { lockData, openDatabase, openDataFolder } from './open-data.ts'
import { portOf } from './place-settings.ts'
import { readKeys } from './secrets.ts'
import type { SETTINGS } from './settings.ts'
import { openTelemetry } from './telemetry/open-telemetry.ts'
import { readVersion } from './version.ts'
import { openWebApp } from './web-build.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const WEB_FOLDER = join(ROOT, 'apps/web')
/** What has not ended by then is given up, so that the process ends within the ten seconds that a container is given. */
const DRAIN_MS = 9_000
/** How long a MySQL may be silent: an import keeps its disk busy; players wait for a lock (3 s) and no longer. */
const SILENCE_MS = { importing: 60_000, playing: 4_000 }
const NOTHING_TO_PLAY =
  'There is nothing to play yet: put pictures in a folder, named after what they show, and start with --pictures FOLDER.'

type ApiSettings = Settings<typeof SETTINGS>
type SecretFiles = { readonly [K in keyof typeof SETTINGS]?: string }
type Print = (line: string) => void

const NO_BAR: Progress = { step: () => {}, end: () => {} }

const wantsImport = ({ starter, pictures }: ApiSettings): boolean => starter === 'yes' || pictures !== undefined

/** With a database elsewhere and nothing to import, the pictures are another process's, and may be mounted read-only. */
const isCurator = (settings: ApiSettings): boolean => !settings.database || wantsImport(settings)

const placesWritten = (settings: ApiSettings): DataPlace[] => [
  'temp',
  ...(isCurator(settings) ? ['images' as const] : []),
  ...(settings.database && settings.secret ? [] : ['root' as const]),
]

type Context = {
  readonly settings: ApiSettings
  readonly files: SecretFiles
  readonly log: Log
  readonly version: string
  /** Prints a line for the person at the terminal, or logs it where lines are JSON. */
  readonly print: Print
  /** Aborted when the process is told to stop. */
  readonly stopping: AbortSignal
}

/** The data folder, which an embedded game has for itself, its keys, its telemetry, its database and its pictures, opened in that order. */
const openGame = async ({ settings, version, print }: Context) => {
  const data = await openDataFolder(settings.data ?? './data', {
    database: settings.database,
    writes: placesWritten(settings),
  })
  const lock = settings.database ? null : lockData(data)
  const keys = await readKeys(settings.secret, data)
  const telemetry = await openTelemetry(settings, version)
  const openStore = (silenceMs: number) =>
    openDatabase(data, {
      password: settings.databasePassword,
      silenceMs: () => silenceMs,
      onQuery: telemetry.onQuery,
      onWait: () => print('The database does not answer yet: waiting for it, a minute at most.'),
    })
  const store = await openStore(SILENCE_MS.playing)
  // connections of their own, which may be silent for longer; an SQLite has but one writer, so it stays one connection
  const importStore = settings.database && wantsImport(settings) ? await openStore(SILENCE_MS.importing) : store
  const images = isCurator(settings) ? await openImages(data.images) : imagesAt(data.images)
  const close = async () => {
    if (importStore !== store) await importStore.close()
    await store.close()
    lock?.release()
    await telemetry.close()
  }
  return { data, lock, keys, telemetry, store, importStore, images, close }
}

type OpenGame = Awaited<ReturnType<typeof openGame>>

const openImport = (game: OpenGame, { settings, log, print, stopping }: Context): BackgroundImport =>
  createBackgroundImport(
    { starter: settings.starter === 'yes', pictures: settings.pictures },
    {
      store: game.importStore,
      images: game.images,
      data: game.data,
      print,
      openProgress: (title) => (log.isLevelEnabled('info') ? NO_BAR : createProgress(title, process.stdout)),
      log,
      stop: stopping,
    },
  )

type Late = {
  readonly web: WebApp | null
  readonly importing: BackgroundImport
  readonly isReady: () => boolean
  readonly urls: () => string[]
}

const composeGame = (game: OpenGame, { settings, files, log, version }: Context, late: Late): Promise<TypedApp> => {
  const { data, keys, telemetry, store, images } = game
  const secretFiles = {
    game: files.secret ?? data.secret,
    ...(files.databasePassword && { database: files.databasePassword }),
  }
  return composeApp({
    log,
    version,
    now: createClock(),
    store,
    images,
    web: late.web,
    isReady: late.isReady,
    urls: late.urls,
    importProgress: late.importing.progress,
    tempFolder: data.temp,
    renderKey: keys.renders,
    addressKey: keys.addresses,
    cookieSecret: keys.cookie,
    trustProxy: settings.trustProxy ?? '',
    requestsPerMinute: Number(settings.rateLimit),
    origins: readOrigins(settings.origins ?? ''),
    adoptsAliases: settings.roomAliases === 'yes',
    metrics: telemetry.metrics,
    tracing: telemetry.tracing,
    telemetry: telemetry.watching({ store, data, secretFiles, key: keys.log }),
  })
}

/** Imports behind the game that is served, and says so when there is nothing to play after it. */
const importBehind = async (game: OpenGame, importing: BackgroundImport, { settings, print, stopping }: Context) => {
  await importing.run()
  if (stopping.aborted || !isCurator(settings) || (await game.store.catalogue.hasItems(null))) return
  print(NOTHING_TO_PLAY)
}

/** Takes the port, then opens the game and serves it, and imports behind it; a fault says what to do when it can't. Stops on SIGTERM and SIGINT. */
export const serve = async (settings: ApiSettings, files: SecretFiles, write: Print): Promise<void> => {
  const log = createLog(settings.logLevel ?? 'warn', 'api')
  const stopping = new AbortController()
  // a reader of JSON lines gets nothing else, a person no JSON
  const print = log.isLevelEnabled('info') ? (line: string) => log.info(line) : write
  const context = { settings, files, log, version: readVersion(), print, stopping: stopping.signal }
  // until a game is served nothing has to be finished: what was begun may be killed at any moment
  let finish = async (_signal?: string): Promise<void> => {}
  stopOnSignal(log, DRAIN_MS, (signal) => {
    stopping.abort()
    return finish(signal)
  })
  if (settings.pictures !== undefined) await requireFolder(settings.pictures)
  const taken = await takePort(settings.host ?? '::', portOf(settings))
  const web = settings.web === 'yes' ? openWebApp({ folder: WEB_FOLDER, print, stop: stopping.signal }) : null
  const game = await openGame(context)
  const importing = openImport(game, context)
  const isReady = () => !stopping.signal.aborted
  const urls = () => urlsForOthers(taken.host, taken.port)
  const app = await composeGame(game, context, { web, importing, isReady, urls })
  const connections = watchConnections(app.server)
  await taken.handOver(app)
  game.lock?.announce(urlOf(taken.host, taken.port))
  audit(log, 'started', { version: context.version, port: taken.port })
  print(describePlace(taken, web !== null))
  const imported = importBehind(game, importing, context)
  finish = async (signal) => {
    await Promise.all([drain({ app, connections, inHurry: signal !== 'SIGTERM' }), imported])
    await game.close()
  }
  await imported
}
