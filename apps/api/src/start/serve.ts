import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { audit, createLog, stopOnSignal } from '@pd/runtime'
import type { FastifyInstance } from 'fastify'
import { requireProvider } from '../desk/provider/require-provider.ts'
import { watchConnections } from '../http/connections/connections.ts'
import { drain } from '../http/connections/drain.ts'
import { portOf } from '../settings.ts'
import { readVersion } from '../version.ts'
import { describePlace, type Listening, listenAt, takePort, urlOf, urlsForOthers } from './listen.ts'
import { loadGame } from './load-game.ts'
import type { ApiSettings, Print, SecretFiles } from './open-game.ts'
import { requirePictures } from './require-pictures.ts'
import { openWebApp } from './web-build.ts'

const WEB_FOLDER = join(fileURLToPath(new URL('../../../../', import.meta.url)), 'apps/web')
/** The process ends after this time at the latest: a container engine kills it after ten seconds. */
const DRAIN_MS = 9_000

/**
 * The port of the game. A game with a database of its own has it at once, and says there that it is starting; one beside others, who answer
 * meanwhile, listens when it can play, so that a proxy asks the others until then.
 */
const openPort = async (settings: ApiSettings) => {
  const asked: Listening = { host: settings.host, port: portOf(settings) }
  const early = settings.database ? null : await takePort(asked.host, asked.port)
  let listening = early ?? asked
  return {
    place: () => ({ host: listening.host, port: listening.port, basePath: settings.basePath }),
    serve: async (app: Pick<FastifyInstance, 'server'>): Promise<void> => {
      if (early) await early.handOver(app)
      else listening = await listenAt(app.server, asked.host, asked.port)
    },
  }
}

/** Takes the port, opens the game, in the order that suits the database, and serves it, and imports behind it; a fault says what to do when it can't. Stops on SIGTERM and SIGINT. */
export const serve = async (settings: ApiSettings, files: SecretFiles, write: Print): Promise<void> => {
  const log = createLog(settings.logLevel, 'api')
  const stopping = new AbortController()
  // a program that reads JSON lines gets nothing else, a person no JSON
  const print = log.isLevelEnabled('info') ? (line: string) => log.info(line) : write
  const printSecret = !log.isLevelEnabled('info') && process.stdout.isTTY ? write : null
  const context = { settings, files, log, version: readVersion(), print, printSecret, stopping: stopping.signal }
  // until the game is served there is nothing to finish: an opening may be killed at any moment
  let finish = async (_signal?: string): Promise<void> => {}
  stopOnSignal(log, DRAIN_MS, (signal) => {
    stopping.abort()
    return finish(signal)
  })
  requireProvider(settings)
  await requirePictures(settings)
  const port = await openPort(settings)
  const web = settings.web ? openWebApp({ folder: WEB_FOLDER, print, stop: stopping.signal }) : null
  const { composeGame, importBehind, openGame, openImport } = await loadGame()
  const game = await openGame(context)
  const importing = openImport(game, context)
  const isReady = () => !stopping.signal.aborted
  const app = await composeGame(game, context, { web, importing, isReady, urls: () => urlsForOthers(port.place()) })
  const connections = watchConnections(app.server)
  const handOverPassword = await (await import('./open-desk.ts')).openDesk(game, context)
  await port.serve(app)
  const place = port.place()
  game.lock?.announce(urlOf(place))
  audit(log, 'started', { version: context.version, port: place.port })
  print(describePlace(place, web !== null))
  if (settings.demo === undefined) print(`Everything is kept in ${game.data.root}.`)
  const imported = importBehind(game, importing, context)
  const { addUploads } = await import('./add-uploads.ts')
  const uploading = addUploads(game, context)
  const opened = Promise.all([imported, handOverPassword()])
  const { openDemo } = await import('./open-demo.ts')
  const demo = await openDemo(game, context, urlOf(place))
  finish = async (signal) => {
    await demo.stop()
    await Promise.all([drain({ app, connections, inHurry: signal !== 'SIGTERM' }), opened, uploading])
    await game.close()
  }
  await opened
}
