import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { imagesAt, openImages } from '@pd/catalogue'
import {
  audit,
  createClock,
  createLog,
  type DataPlace,
  Fault,
  type Log,
  type Settings,
  stopOnSignal,
} from '@pd/runtime'
import type { TypedApp } from './app.ts'
import { composeApp } from './compose.ts'
import { drain } from './drain.ts'
import { readOrigins } from './http/origins.ts'
import { importAtStart } from './import-at-start.ts'
import { listen, sayWhere, urlOf } from './listen.ts'
import { lockData, openDatabase, openDataFolder } from './open-data.ts'
import { portOf } from './place-settings.ts'
import { readKeys } from './secrets.ts'
import type { SETTINGS } from './settings.ts'
import { openTelemetry } from './telemetry/open-telemetry.ts'
import { readVersion } from './version.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const WEB_FOLDER = join(ROOT, 'apps/web/dist')
const DRAIN_MS = 10_000
/** For so long a database may be silent: an import keeps its disk busy; people wait, but longer than for a lock (3 s). */
const SILENCE_MS = { importing: 60_000, playing: 4_000 }

type ApiSettings = Settings<typeof SETTINGS>
type SecretFiles = { readonly [K in keyof typeof SETTINGS]?: string }
type Say = (line: string) => void

const webFolder = (wanted: boolean): string | null => {
  if (!wanted) return null
  if (existsSync(join(WEB_FOLDER, 'index.html'))) return WEB_FOLDER
  throw new Fault('The web app is not built: start with "npm start", or leave it out with --web no.')
}

/** With a database elsewhere and nothing to import, the pictures are another process's, and may be mounted read-only. */
const isCurator = ({ database, starter, pictures }: ApiSettings): boolean =>
  !database || starter === 'yes' || pictures !== undefined

const placesWritten = (settings: ApiSettings): DataPlace[] => [
  'temp',
  ...(isCurator(settings) ? ['images' as const] : []),
  ...(settings.database && settings.secret ? [] : ['root' as const]),
]

/** The data folder, which an embedded game has for itself, its keys, its telemetry, its database and its pictures, opened in that order. */
const openGame = async (settings: ApiSettings, version: string, say: Say) => {
  const data = await openDataFolder(settings.data ?? './data', {
    database: settings.database,
    writes: placesWritten(settings),
  })
  const lock = settings.database ? null : lockData(data)
  const keys = await readKeys(settings.secret, data)
  const telemetry = await openTelemetry(settings, version)
  const silence = { ms: SILENCE_MS.importing }
  const store = await openDatabase(data, {
    password: settings.databasePassword,
    silenceMs: () => silence.ms,
    onQuery: telemetry.onQuery,
    onWait: () => say('The database does not answer yet: waiting for it, a minute at most.'),
  })
  const images = isCurator(settings) ? await openImages(data.images) : imagesAt(data.images)
  return { data, lock, keys, telemetry, silence, store, images }
}

type OpenGame = Awaited<ReturnType<typeof openGame>>

type Composing = {
  readonly settings: ApiSettings
  readonly files: SecretFiles
  readonly log: Log
  readonly version: string
  readonly web: string | null
  readonly isReady: () => boolean
}

const composeGame = (game: OpenGame, { settings, files, web, ...rest }: Composing): Promise<TypedApp> => {
  const { data, keys, telemetry, store, images } = game
  const secretFiles = {
    game: files.secret ?? data.secret,
    ...(files.databasePassword && { database: files.databasePassword }),
  }
  return composeApp({
    ...rest,
    now: createClock(),
    store,
    images,
    tempFolder: data.temp,
    renderKey: keys.renders,
    cookieSecret: keys.cookie,
    trustProxy: settings.trustProxy ?? 'loopback',
    requestsPerMinute: Number(settings.rateLimit),
    origins: readOrigins(settings.origins ?? ''),
    adoptsAliases: settings.roomAliases === 'yes',
    webFolder: web,
    metrics: telemetry.metrics,
    tracing: telemetry.tracing,
    telemetry: telemetry.watching({ store, data, secretFiles, key: keys.log }),
  })
}

/** Opens the game, imports and listens; a fault says what to do when it can't. Stops on SIGTERM and SIGINT. */
export const serve = async (settings: ApiSettings, files: SecretFiles, write: Say): Promise<void> => {
  const log = createLog(settings.logLevel ?? 'warn', 'api')
  const version = readVersion()
  // a reader of JSON lines gets nothing else, a person no JSON
  const say = log.isLevelEnabled('info') ? (line: string) => log.info(line) : write
  // until it listens there is nothing to finish: what was begun may be killed at any moment
  let stop = async (_signal?: string): Promise<void> => {}
  stopOnSignal(log, DRAIN_MS, (signal) => stop(signal))
  const web = webFolder(settings.web === 'yes')
  const game = await openGame(settings, version, say)
  await importAtStart({ starter: settings.starter === 'yes', pictures: settings.pictures }, game, say)
  game.silence.ms = SILENCE_MS.playing
  let ready = false
  const app = await composeGame(game, { settings, files, log, version, web, isReady: () => ready })
  const host = settings.host ?? '0.0.0.0'
  const port = await listen(app, host, portOf(settings))
  stop = async (signal) => {
    ready = false
    await drain(app, signal !== 'SIGTERM')
    await game.store.close()
    game.lock?.release()
    await game.telemetry.close()
  }
  ready = true
  game.lock?.announce(urlOf(host, port))
  audit(log, 'started', { version, port })
  say(sayWhere(host, port, web !== null))
}
