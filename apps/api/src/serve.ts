import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { audit, createLog, requirePicturesFolder, stopOnSignal } from '@pd/runtime'
import { drain } from './drain.ts'
import { watchConnections } from './http/connections/connections.ts'
import { describePlace, takePort, urlOf, urlsForOthers } from './listen.ts'
import { loadGame } from './load-game.ts'
import type { ApiSettings, Print, SecretFiles } from './open-game.ts'
import { portOf } from './place-settings.ts'
import { readVersion } from './version.ts'
import { openWebApp } from './web-build.ts'

const WEB_FOLDER = join(fileURLToPath(new URL('../../../', import.meta.url)), 'apps/web')
/** What has not ended by then is given up, so that the process ends within the ten seconds that a container is given. */
const DRAIN_MS = 9_000

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
  if (settings.pictures !== undefined) await requirePicturesFolder(settings.pictures, settings.data ?? './data')
  const taken = await takePort(settings.host ?? '::', portOf(settings))
  const web = settings.web === 'yes' ? openWebApp({ folder: WEB_FOLDER, print, stop: stopping.signal }) : null
  const { composeGame, importBehind, openDemo, openGame, openImport } = await loadGame()
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
  const demo = await openDemo(game, context, urlOf(taken.host, taken.port))
  finish = async (signal) => {
    await demo.stop()
    await Promise.all([drain({ app, connections, inHurry: signal !== 'SIGTERM' }), imported])
    await game.close()
  }
  await imported
}
