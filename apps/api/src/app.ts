import cookie from '@fastify/cookie'
import type { Log } from '@pd/runtime'
import { Ajv } from 'ajv'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { type AddressTools, addressRoutes } from './addresses/address-routes.ts'
import { type BoardTools, boardRoutes } from './boards/board-routes.ts'
import { type CatalogueTools, catalogueRoutes } from './catalogue/catalogue-routes.ts'
import { foundRoutes } from './catalogue/found-routes.ts'
import type { FoundTools } from './catalogue/view-found.ts'
import { type DailyTools, dailyRoutes } from './daily/daily-routes.ts'
import { createDeskAccess } from './desk/desk-access.ts'
import { deskRoutes } from './desk/desk-routes.ts'
import type { DeskTools } from './desk/desk-tools.ts'
import { peopleRoutes } from './desk/people-routes.ts'
import { tokenRoutes } from './desk/token-routes.ts'
import { type DeviceTools, deviceRoutes } from './devices/device-routes.ts'
import { type DuelTools, duelRoutes } from './duel/duel-routes.ts'
import type { Handlers } from './endpoints/handler.ts'
import { registerEndpoints } from './endpoints/register.ts'
import { type HealthTools, healthRoutes } from './health/health-routes.ts'
import { answerClientError } from './http/connections/client-errors.ts'
import { CONNECTION_TIMEOUTS, type ConnectionTimeouts } from './http/connections/connection-timeouts.ts'
import { createCookieSigner } from './http/cookie-signer.ts'
import { registerDocs } from './http/docs.ts'
import { registerRateLimits } from './http/limits/rate-limits.ts'
import { refuseCrossSite } from './http/origins/cross-site.ts'
import { registerOrigins } from './http/origins/origins.ts'
import { registerSecurity } from './http/origins/security.ts'
import { answerFrameworkErrors, registerProblems } from './http/problems.ts'
import { createStreams, type StreamMetrics } from './http/streams.ts'
import { registerWeb, type WebApp } from './http/web.ts'
import { type ImportRouteTools, importRoutes } from './import/import-routes.ts'
import { type RenderTools, renderRoutes } from './renders/render-routes.ts'
import { type ResultTools, resultRoutes } from './rooms/routes/result-routes.ts'
import { createRoomAccess, type RoomAccess } from './rooms/routes/room-access.ts'
import { roomRoutes } from './rooms/routes/room-routes.ts'
import type { RoomTools } from './rooms/routes/room-tools.ts'
import type { Rooms } from './rooms/runtime/rooms.ts'
import { type GameTools, gameRoutes } from './solo/game-routes.ts'
import { metricsRoutes } from './telemetry/metrics-routes.ts'
import { createRequestObserver, type RequestObserver, type RequestTools, requestIdOf } from './telemetry/requests.ts'

/** The metrics, traces and log lines of the API. */
export type Telemetry = Omit<RequestTools, 'log'> & {
  /** All metrics as text; null when they are not offered. */
  readonly scrape: (() => Promise<string>) | null
}

/** What the app is built from. */
export type AppTools = {
  readonly log: Log
  readonly version: string
  /** The clock of the process, in epoch milliseconds; it never goes back. */
  readonly now: () => number
  /** Signs the cookies. */
  readonly cookieSecret: string
  /** The proxies whose X-Forwarded-For, -Proto and -Host are trusted, separated by commas; none when empty. */
  readonly trustProxy: string
  readonly requestsPerMinute: number
  readonly timeouts?: ConnectionTimeouts
  /** The origins of other pages that may use this API. */
  readonly origins: readonly string[]
  /** The web app, or null for an API alone. */
  readonly web: WebApp | null
  readonly games: GameTools
  readonly dailies: DailyTools
  readonly boards: BoardTools
  readonly devices: DeviceTools
  readonly duels: DuelTools
  readonly desk: DeskTools
  readonly rooms: RoomTools & ResultTools & { readonly metrics: StreamMetrics }
  readonly catalogue: CatalogueTools
  readonly found: FoundTools
  readonly imports: ImportRouteTools
  readonly addresses: AddressTools
  readonly renders: RenderTools
  readonly health: HealthTools
  readonly telemetry: Telemetry
}

/** The largest valid body is a guess of 120 letters; one of ten thousand still gets an answer that says what is wrong. */
const BODY_LIMIT_BYTES = 65_536

const common = { useDefaults: true, allErrors: false } as const
const strict = new Ajv({ ...common, coerceTypes: false })
const lenient = new Ajv({ ...common, coerceTypes: 'array' })

/** The same API answers at the root and below /api, so one build of the web app works with and without a proxy. */
const withoutApiPrefix = (url: string): string => (url.startsWith('/api/') ? url.slice('/api'.length) : url)

const createServer = (tools: AppTools, { follow }: RequestObserver): FastifyInstance => {
  const { log, trustProxy, timeouts = CONNECTION_TIMEOUTS } = tools
  return Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // lines about a request name it by request_id; a child for each would cost as much as many a handler
    childLoggerFactory: (logger) => logger,
    genReqId: requestIdOf,
    trustProxy: trustProxy || false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    http: { headersTimeout: timeouts.headersMs, connectionsCheckingInterval: timeouts.checkEveryMs },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    rewriteUrl: (request) => withoutApiPrefix(request.url ?? '/'),
    frameworkErrors: answerFrameworkErrors(follow),
  })
}

/** The handlers of all endpoints; one that is missing does not compile. */
const handlersOf = (app: FastifyInstance, tools: AppTools, access: RoomAccess): Handlers => ({
  ...healthRoutes(tools.health),
  ...metricsRoutes(tools.telemetry.scrape),
  ...addressRoutes(tools.addresses),
  ...importRoutes(tools.imports),
  ...catalogueRoutes(tools.catalogue),
  ...foundRoutes(tools.found),
  ...renderRoutes(tools.renders),
  ...gameRoutes(tools.games),
  ...dailyRoutes(tools.dailies),
  ...boardRoutes(tools.boards),
  ...deviceRoutes(tools.devices),
  ...duelRoutes(tools.duels),
  ...deskRoutes(tools.desk),
  ...tokenRoutes(tools.desk),
  ...peopleRoutes(tools.desk),
  ...roomRoutes({ ...tools.rooms, access, streams: createStreams(app, tools.rooms.metrics) }),
  ...resultRoutes(tools.rooms),
})

/** Rooms close with the app; no player becomes away while it closes. */
const closeRooms = (app: FastifyInstance, rooms: Rooms): void => {
  app.addHook('preClose', async () => rooms.presence.close())
  app.addHook('onClose', async () => rooms.close())
}

/** Registers the plugins and the endpoints, one line each; the caller listens and closes. */
export const buildApp = async (tools: AppTools): Promise<FastifyInstance> => {
  const observer = createRequestObserver({ log: tools.log, ...tools.telemetry })
  const app = createServer(tools, observer)
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? strict : lenient).compile(schema))
  app.removeContentTypeParser('text/plain')
  registerProblems(app)
  observer.watch(app)
  registerSecurity(app, tools.origins.length > 0)
  await registerOrigins(app, tools.origins)
  refuseCrossSite(app, tools.origins)
  await app.register(cookie, { secret: createCookieSigner(tools.cookieSecret), hook: false })
  await registerRateLimits(app, { perMinute: tools.requestsPerMinute, now: tools.now })
  await registerDocs(app, tools.version)
  const rooms = createRoomAccess(tools.rooms.rooms)
  const access = { rooms, desk: createDeskAccess(tools.desk) }
  registerEndpoints(app, { access, handlers: handlersOf(app, tools, rooms) })
  closeRooms(app, tools.rooms.rooms)
  await registerWeb(app, tools)
  await app.ready()
  return app
}
