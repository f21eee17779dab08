import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blobsAt, guestFilesAt, IN_PLAY, imagesAt, openCatalogue, openFileLookup, openImages } from '@pd/catalogue'
import { createRemoteDecoder } from '@pd/pictures'
import {
  createClock,
  createPasswordHasher,
  createProgress,
  type DataPlace,
  type Log,
  openDataFolder,
  type Progress,
  type Settings,
} from '@pd/runtime'
import { openDatabase } from '@pd/runtime/open-database'
import { readStore } from '@pd/runtime/store-settings'
import type { FastifyInstance } from 'fastify'
import { openBus } from '../bus/open-bus.ts'
import { composeApp, composeBooks } from '../compose.ts'
import { machineZone } from '../daily/time-zone.ts'
import { requireProvider } from '../desk/provider/require-provider.ts'
import { readOrigins } from '../http/origins/origin-list.ts'
import type { WebApp } from '../http/web.ts'
import { type BackgroundImport, createBackgroundImport } from '../import/background-import.ts'
import { repeat } from '../repeat.ts'
import type { SETTINGS } from '../settings.ts'
import { openTelemetry } from '../telemetry/open-telemetry.ts'
import { lockData } from './lock-data.ts'
import { requireImportable } from './require-importable.ts'
import { readKeys } from './secrets.ts'

/** How long a MySQL may take to answer: an import keeps its disk busy; a player's request waits for a lock (3 s) and no longer. */
const SILENCE_MS = { importing: 60_000, playing: 4_000 }
const NOTHING_TO_PLAY =
  'There is nothing to play yet: put pictures in a folder, named after what they show, and start with --pictures FOLDER.'

/** The settings of the API's process. */
export type ApiSettings = Settings<typeof SETTINGS>
/** The files from which secrets were read, by the setting. */
export type SecretFiles = { readonly [K in keyof typeof SETTINGS]?: string }
/** Prints a line for the person who started the process. */
export type Print = (line: string) => void

const NO_BAR: Progress = { step: () => {}, end: () => {} }

const wantsImport = ({ starter, pictures }: ApiSettings): boolean => starter || pictures !== undefined

/** With a database elsewhere and nothing to import, the pictures are another process's, and may be mounted read-only. */
export const isCurator = (settings: ApiSettings): boolean => !settings.database || wantsImport(settings)

const placesWritten = (settings: ApiSettings): DataPlace[] => [
  'temp',
  ...(isCurator(settings) || settings.s3Endpoint ? ['images' as const] : []),
  ...(settings.database && settings.secret ? [] : ['root' as const]),
]

/** The data folder; a demo without one of its own uses a temporary folder, and removes it. */
const openHome = async ({ data, demo }: ApiSettings): Promise<{ folder: string; remove: () => Promise<void> }> => {
  if (data !== undefined || demo === undefined) return { folder: data ?? './data', remove: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'pixel-detective-demo-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** What the process has before anything is opened. */
export type Context = {
  readonly settings: ApiSettings
  readonly files: SecretFiles
  readonly log: Log
  readonly version: string
  /** Prints a line for the person at the terminal, or logs it where lines are JSON. */
  readonly print: Print
  /** Prints a secret for the person at the terminal; null where the output goes anywhere else. */
  readonly printSecret: Print | null
  /** Aborted when the process gets SIGTERM or SIGINT. */
  readonly stopping: AbortSignal
}

/** The data folder, which an embedded game has for itself, its keys, its telemetry, its database and its pictures, opened in that order. */
export const openGame = async ({ settings, log, version, print, stopping }: Context) => {
  const home = await openHome(settings)
  const data = await openDataFolder(home.folder, { database: settings.database, writes: placesWritten(settings) })
  const lock = settings.database ? null : lockData(data, stopping)
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
  await requireImportable(settings, store.imports)
  // connections with a longer timeout; SQLite has but one writer, so it stays one connection
  const importStore = settings.database && wantsImport(settings) ? await openStore(SILENCE_MS.importing) : store
  const catalogue = await openCatalogue(store.catalogue, {
    onError: (error) => log.warn({ err: error }, 'the catalogue could not be read; it is tried again'),
  })
  const bus = await openBus({ settings, key: keys.bus, log })
  const pictures = blobsAt(data.images, 'images', readStore(settings))
  const images = isCurator(settings) ? await openImages(pictures) : imagesAt(pictures)
  const close = async () => {
    bus.close()
    await catalogue.close()
    if (importStore !== store) await importStore.close()
    await store.close()
    lock?.release()
    await telemetry.close()
    await home.remove()
  }
  return { data, lock, keys, telemetry, store, importStore, catalogue, bus, images, close }
}

/** A game that is open. */
export type OpenGame = Awaited<ReturnType<typeof openGame>>

/** The import of this process, not yet started. */
export const openImport = (game: OpenGame, { settings, log, print, stopping }: Context): BackgroundImport =>
  createBackgroundImport(
    {
      starter: settings.starter,
      // with a database elsewhere another process imports, and decides
      retiresStarter: !settings.starter && !settings.database,
      pictures: settings.pictures,
    },
    {
      store: game.importStore,
      images: game.images,
      refreshCatalogue: game.catalogue.refresh,
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

/** A day has its item within a minute after midnight, a game its rating within a minute after its end; a player who is earlier draws the day. */
const EVERY_MS = 60_000

/** A picture of a guest is gone a minute after the end of its room: so two sweeps may fail. */
const SWEEP_EVERY_MS = 15_000

/** A notice that another process took is shown by all within this time. */
const NOTICE_EVERY_MS = 2_000

/** Rates what was played, draws the days ahead, sweeps and reads, now and again and again until the process stops. */
const keepBooks = (
  { dailies, ratings, names, guests, notices }: ReturnType<typeof composeBooks>,
  { log, stopping }: Pick<Context, 'log' | 'stopping'>,
): void => {
  const keep = (work: () => Promise<void>, complaint: string, everyMs = EVERY_MS) => {
    const onError = (error: unknown) => {
      if (!stopping.aborted) log.warn({ err: error }, complaint)
    }
    const { stop } = repeat(work, { everyMs, onError })
    stopping.addEventListener('abort', stop)
  }
  keep(ratings.refresh, 'the ratings could not be brought up to date; it is tried again')
  keep(names.judge, 'names could not be judged; it is tried again')
  keep(guests.sweep, 'the pictures of guests could not be swept; it is tried again', SWEEP_EVERY_MS)
  keep(notices.refresh, 'the notice could not be read; it is tried again', NOTICE_EVERY_MS)
  keep(dailies.draw, 'the dailies could not be drawn; it is tried again')
}

const secretFilesOf = ({ secret, databasePassword }: SecretFiles, own: string) => ({
  game: secret ?? own,
  ...(databasePassword && { database: databasePassword }),
})

/** The app of an opened game. */
export const composeGame = async (
  game: OpenGame,
  { settings, files, log, version, stopping }: Context,
  { importing, ...served }: Late,
): Promise<FastifyInstance> => {
  const { data, keys, telemetry, store, catalogue, bus, images } = game
  const { decoderSocket: socket } = settings
  const draws = {
    store,
    catalogue,
    now: createClock(),
    random: Math.random,
    guestFiles: guestFilesAt(
      { folder: data.guests, files: blobsAt(data.guests, 'guests', readStore(settings)) },
      socket === undefined ? undefined : createRemoteDecoder({ socket }),
    ),
    timeZone: settings.timeZone ?? machineZone(),
  }
  const books = composeBooks(draws)
  keepBooks(books, { log, stopping })
  const secretFiles = secretFilesOf(files, data.secret)
  const parts = {
    ...draws,
    ...served,
    log,
    version,
    images,
    bus,
    basePath: settings.basePath,
    importProgress: importing.progress,
    tempFolder: data.temp,
    uploadsFolder: data.uploads,
    uploadMaxBytes: settings.uploadMaxBytes,
    fontsFolder: settings.fonts,
    renderKey: keys.renders,
    addressKey: keys.addresses,
    previewKey: keys.previews,
    ...{ factorKey: keys.factors, passwords: createPasswordHasher() },
    fileOf: await openFileLookup(data.root),
    cookieSecret: keys.cookie,
    trustProxy: settings.trustProxy ?? '',
    requestsPerMinute: settings.rateLimit,
    origins: readOrigins(settings.origins ?? ''),
    ...{ adoptsAliases: settings.roomAliases, kioskPin: settings.kioskPin ?? null },
    provider: requireProvider(settings),
    telemetry: telemetry.observe({ store, data, secretFiles, key: keys.log }),
  }
  return composeApp(parts, books)
}

/** Imports while the game is served, and prints when there is nothing to play after it. */
export const importBehind = async (
  game: OpenGame,
  importing: BackgroundImport,
  { settings, print, stopping }: Context,
) => {
  await importing.run()
  if (stopping.aborted || !isCurator(settings) || game.catalogue.current().packsOf(IN_PLAY).length > 0) return
  print(NOTHING_TO_PLAY)
}
