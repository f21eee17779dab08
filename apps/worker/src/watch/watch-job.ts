import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { Fault } from '@pd/runtime'
import { defineJob, type JobTools } from '../job.ts'
import { SETTINGS } from '../settings.ts'
import { certificateEndOf } from './certificate.ts'
import { readDoorLine } from './door-line.ts'
import { followDoor } from './follow-door.ts'
import { playGame } from './play-game.ts'
import { readHealth } from './read-health.ts'
import { createWatchMetrics, type WatchMetrics } from './watch-metrics.ts'

const PORT = 9464
const GAME_EVERY_MS = 60_000
const CERTIFICATE_EVERY_MS = 3_600_000
/** Longer than any answer that a player would wait for. */
const NO_ANSWER_MS = 10_000

type Watch = Pick<JobTools, 'reporter' | 'stop'> & { readonly metrics: WatchMetrics }

/** Does something at once and then again and again, until it is stopped. */
const repeat = async (stop: AbortSignal, everyMs: number, work: () => Promise<void>): Promise<void> => {
  while (!stop.aborted) {
    await work()
    await delay(everyMs, undefined, { signal: stop }).catch(() => undefined)
  }
}

const watchDoor = (settings: { docker: string; stack: string }, { metrics, reporter, stop }: Watch): Promise<void> =>
  followDoor(
    { ...settings, service: 'proxy' },
    {
      from: new Date().toISOString(),
      stop,
      onLine: (text) => {
        const request = readDoorLine(text)
        if (request !== null) metrics.doorAnswered(request)
      },
      onCount: metrics.doorsFollowed,
      onError: (error) => reporter.step('The log of the proxy breaks off', { because: (error as Error).message }),
    },
  )

const playGames = (url: string, { metrics, reporter, stop }: Watch): Promise<void> =>
  repeat(stop, GAME_EVERY_MS, async () => {
    const played = await playGame({ url, timeoutMs: NO_ANSWER_MS, now: () => performance.now() })
    const health = await readHealth({ url, timeoutMs: NO_ANSWER_MS })
    // together, so that no scrape sees the one without the other
    metrics.gamePlayed(played)
    metrics.healthRead(health)
    if (played.failed !== null) reporter.step('The trial game fails', { at: played.failed })
  })

const watchCertificate = (address: URL, { metrics, reporter, stop }: Watch): Promise<void> =>
  repeat(stop, CERTIFICATE_EVERY_MS, async () => {
    const end = await certificateEndOf(address).catch((error: Error) => {
      reporter.step('The certificate can not be read', { host: address.host, because: error.message })
      return null
    })
    metrics.certificateRead(address.host, end)
  })

const addressOf = (text: string | undefined): URL | null => {
  if (!text) return null
  const address = URL.parse(text)
  if (address === null)
    throw new Fault(`PUBLIC_URL must be an address such as https://play.example.org, not "${text}".`, 2)
  return address.protocol === 'https:' ? address : null
}

const serveMetrics = async ({ registry }: WatchMetrics) => {
  const server = createServer(async (_request, response) => {
    response.setHeader('content-type', registry.contentType).end(await registry.metrics())
  })
  await once(server.listen(PORT), 'listening')
  return server
}

/** Watches the stack from outside, for Prometheus: the answers at its door, a trial game a minute, the certificate of its address. */
export const watch = defineJob({
  name: 'watch',
  about:
    'Count the answers of the proxy and play a trial game a minute, for Prometheus on port 9464, until it is stopped.',
  settings: {
    gameUrl: SETTINGS.gameUrl,
    dockerUrl: SETTINGS.dockerUrl,
    stack: SETTINGS.stack,
    publicUrl: SETTINGS.publicUrl,
    logLevel: SETTINGS.logLevel,
  },
  isReadOnly: true,
  run: async ({ gameUrl, dockerUrl, stack, publicUrl }, _operand, { reporter, stop }) => {
    const address = addressOf(publicUrl)
    const metrics = createWatchMetrics()
    const server = await serveMetrics(metrics)
    const tools = { metrics, reporter, stop }
    reporter.step('The watch begins', { game: gameUrl })
    await Promise.all([
      watchDoor({ docker: dockerUrl, stack }, tools),
      playGames(gameUrl, tools),
      address && watchCertificate(address, tools),
    ])
    server.close()
    server.closeAllConnections()
    return 0
  },
})
