import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { imagesAt, newId, openImages } from '@pd/catalogue'
import type { Room } from '@pd/core'
import { createRenderCache, createRenderer, createSealer } from '@pd/pictures'
import {
  audit,
  createLog,
  type DataPlace,
  describeSettings,
  Fault,
  readSettings,
  runMain,
  type Settings,
  stopOnSignal,
} from '@pd/runtime'
import { buildApp } from './app.ts'
import { drain } from './drain.ts'
import { createRivals } from './game/rivals.ts'
import { watchRevision } from './game/watch-revision.ts'
import { createHealth } from './health/checks.ts'
import { readOrigins } from './http/origins.ts'
import { importAtStart } from './import-at-start.ts'
import { listen, sayWhere } from './listen.ts'
import { openDatabase, openDataFolder } from './open-data.ts'
import { portOf } from './place-settings.ts'
import { createRenderPaths } from './render/render-paths.ts'
import { drawRound } from './room/draw-round.ts'
import { createRooms } from './room/rooms.ts'
import { readKeys } from './secrets.ts'
import { SETTINGS } from './settings.ts'
import { openTelemetry } from './telemetry/open-telemetry.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const WEB_FOLDER = join(ROOT, 'apps/web/dist')
const DRAIN_MS = 10_000
/** For so long a database may be silent: an import keeps its disk busy; people wait, but longer than for a lock (3 s). */
const SILENCE_MS = { importing: 60_000, playing: 4_000 }

const write = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const versionOf = (): string =>
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version

const webFolder = (wanted: boolean): string | null => {
  if (!wanted) return null
  if (existsSync(join(WEB_FOLDER, 'index.html'))) return WEB_FOLDER
  throw new Fault('The web app is not built: start with "npm start", or leave it out with --web no.')
}

/** With a database elsewhere and nothing to import, the pictures are another process's, and may be mounted read-only. */
const isCurator = ({ database, starter, pictures }: Settings<typeof SETTINGS>): boolean =>
  !database || starter === 'yes' || pictures !== undefined

const placesWritten = (settings: Settings<typeof SETTINGS>): DataPlace[] => [
  'temp',
  ...(isCurator(settings) ? ['images' as const] : []),
  ...(settings.database && settings.secret ? [] : ['root' as const]),
]

type SecretFiles = { readonly [K in keyof typeof SETTINGS]?: string }

const serve = async (settings: Settings<typeof SETTINGS>, files: SecretFiles): Promise<void> => {
  const log = createLog(settings.logLevel ?? 'warn', 'api')
  const version = versionOf()
  // a reader of JSON lines gets nothing else, a person no JSON
  const say = log.isLevelEnabled('info') ? (line: string) => log.info(line) : write
  // until it listens there is nothing to finish: what was begun may be killed at any moment
  let stop = async (_signal?: string): Promise<void> => {}
  stopOnSignal(log, DRAIN_MS, (signal) => stop(signal))
  const web = webFolder(settings.web === 'yes')
  const data = await openDataFolder(settings.data ?? './data', {
    database: settings.database,
    writes: placesWritten(settings),
  })
  const keys = await readKeys(settings.secret, data)
  const { metrics, tracing, onQuery, watching, close } = await openTelemetry(settings, version)
  let silenceMs = SILENCE_MS.importing
  const store = await openDatabase(data, {
    password: settings.databasePassword,
    silenceMs: () => silenceMs,
    onQuery,
    onWait: () => say('The database does not answer yet: waiting for it, a minute at most.'),
  })
  const images = isCurator(settings) ? await openImages(data.images) : imagesAt(data.images)
  await importAtStart(
    { starter: settings.starter === 'yes', pictures: settings.pictures },
    { store, images, data },
    say,
  )
  silenceMs = SILENCE_MS.playing

  const sealer = createSealer(keys.renders)
  const paths = createRenderPaths(sealer)
  const { catalogue } = store
  const now = Date.now
  const revisionOf = watchRevision(catalogue, now)
  let ready = false
  const health = createHealth({ images, tempFolder: data.temp, ping: store.ping, now })
  const secretFiles = {
    game: files.secret ?? data.secret,
    ...(files.databasePassword && { database: files.databasePassword }),
  }
  const rivals = createRivals(catalogue, revisionOf)
  const draw = (room: Room) => drawRound(room, { catalogue, dice: Math.random })
  const rooms = createRooms({
    store: store.rooms,
    archive: store.archive,
    now,
    newId,
    dice: Math.random,
    drawRound: draw,
    isShared: store.pool() !== null,
    metrics,
  })
  await rooms.resume()
  const app = await buildApp({
    log,
    version,
    cookieSecret: keys.cookie,
    trustProxy: settings.trustProxy ?? 'loopback',
    requestsPerMinute: Number(settings.rateLimit),
    origins: readOrigins(settings.origins ?? ''),
    webFolder: web,
    games: {
      store,
      rivals,
      dice: Math.random,
      now,
      view: { catalogue, paths },
      metrics,
    },
    rooms: {
      rooms,
      archive: store.archive,
      view: { catalogue, paths },
      rivals,
      drawRound: draw,
      dice: Math.random,
      now,
      metrics,
      aliases: store.aliases,
      adoptsAliases: settings.roomAliases === 'yes',
    },
    catalogue: { catalogue, paths, now },
    renders: {
      sealer,
      images,
      render: createRenderer(),
      cache: createRenderCache({ folder: data.temp }),
      metrics,
      tracing,
    },
    health: { health, isReady: () => ready },
    telemetry: watching({ store, data, secretFiles, key: keys.log }),
  })
  const host = settings.host ?? '0.0.0.0'
  const port = await listen(app, host, portOf(settings))
  stop = async (signal) => {
    ready = false
    await drain(app, signal !== 'SIGTERM')
    await store.close()
    await close()
  }
  ready = true
  audit(log, 'started', { version, port })
  say(sayWhere(host, port, web !== null))
}

const main = async (): Promise<void> => {
  const read = readSettings(SETTINGS, process.argv.slice(2), process.env)
  if (read.kind === 'complaints') throw new Fault(read.complaints.join('\n'), 2)
  if (read.kind === 'settings') return serve(read.settings, read.files)
  write(
    `Pixel Detective: huge pixels, sharper level by level, until somebody knows.\n\n  npm start -- [options]\n\n${describeSettings(SETTINGS)}`,
  )
}

await runMain(main)
