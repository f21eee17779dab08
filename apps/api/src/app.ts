import cookie from '@fastify/cookie'
import type { Log } from '@pd/runtime'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { type AddressTools, addressRoutes } from './addresses/address-routes.ts'
import { type BoardTools, boardRoutes } from './boards/board-routes.ts'
import { type CatalogueTools, catalogueRoutes } from './catalogue/catalogue-routes.ts'
import { type CreditTools, creditRoutes } from './catalogue/credit-routes.ts'
import { foundRoutes } from './catalogue/found-routes.ts'
import type { FoundTools } from './catalogue/view-found.ts'
import { type DailyTools, dailyRoutes } from './daily/daily-routes.ts'
import { deskChangeRoutes } from './desk/changes/change-routes.ts'
import type { CurationTools } from './desk/curation-tools.ts'
import { createDeskAccess } from './desk/desk-access.ts'
import { deskRoutes } from './desk/desk-routes.ts'
import type { DeskTools } from './desk/desk-tools.ts'
import { type ExportRouteTools, exportRoutes } from './desk/exports/export-routes.ts'
import { previewRoutes } from './desk/exports/preview-routes.ts'
import { factorRoutes } from './desk/factor/factor-routes.ts'
import { deskItemRoutes } from './desk/items/item-routes.ts'
import { liveRoutes } from './desk/live/live-routes.ts'
import type { LiveTools } from './desk/live/live-view.ts'
import { deskNameRoutes } from './desk/names/name-routes.ts'
import { deskPackRoutes } from './desk/packs/pack-routes.ts'
import { peopleRoutes } from './desk/people-routes.ts'
import { providerRoutes } from './desk/provider/provider-routes.ts'
import { deskToDoRoutes } from './desk/to-do/to-do-routes.ts'
import { tokenRoutes } from './desk/token-routes.ts'
import { fileRoutes } from './desk/uploads/file-routes.ts'
import { uploadRoutes } from './desk/uploads/upload-routes.ts'
import type { DeskUploadTools } from './desk/uploads/upload-tools.ts'
import { type DeviceTools, deviceRoutes } from './devices/device-routes.ts'
import { type DuelTools, duelRoutes } from './duel/duel-routes.ts'
import type { Handlers } from './endpoints/handler.ts'
import { registerEndpoints } from './endpoints/register.ts'
import { type HealthTools, healthRoutes } from './health/health-routes.ts'
import { type BasePath, withoutBase } from './http/base-path.ts'
import { answerClientError } from './http/connections/client-errors.ts'
import { CONNECTION_TIMEOUTS, type ConnectionTimeouts } from './http/connections/connection-timeouts.ts'
import { createCookieSigner } from './http/cookie-signer.ts'
import { registerDocs } from './http/docs.ts'
import { registerRateLimits } from './http/limits/rate-limits.ts'
import { refuseCrossSite } from './http/origins/cross-site.ts'
import { registerOrigins } from './http/origins/origins.ts'
import { registerSecurity } from './http/origins/security.ts'
import { answerFrameworkErrors, registerProblems } from './http/problems.ts'
import { compileSerializer } from './http/serializers.ts'
import { createStreams, type StreamMetrics } from './http/streams.ts'
import { compileSchema } from './http/validators.ts'
import { registerWeb, type WebApp } from './http/web.ts'
import { type ImportRouteTools, importRoutes } from './import/import-routes.ts'
import { type KioskTools, kioskRoutes } from './kiosk/kiosk-routes.ts'
import { type NoticeTools, noticeRoutes } from './notice/notice-routes.ts'
import { type PersonalTools, personalRoutes } from './personal/personal-routes.ts'
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

/** The settings of the app. */
export type AppSettings = {
  readonly log: Log
  readonly version: string
  /** The clock of the process, in epoch milliseconds; it never goes back. */
  readonly now: () => number
  /** Signs the cookies. */
  readonly cookieSecret: string
  /** The proxies whose X-Forwarded-For, -Proto and -Host are trusted, separated by commas; none when empty. */
  readonly trustProxy: string
  /** The path below which the game is served. */
  readonly basePath: BasePath
  readonly requestsPerMinute: number
  readonly timeouts?: ConnectionTimeouts
  /** The origins of other pages that may use this API. */
  readonly origins: readonly string[]
  /** The web app, or null for an API alone. */
  readonly web: WebApp | null
  readonly telemetry: Telemetry
}

/** What the app is built from. */
export type AppTools = AppSettings & {
  readonly games: GameTools
  readonly dailies: DailyTools
  readonly boards: BoardTools
  readonly devices: DeviceTools
  readonly kiosk: KioskTools
  readonly personal: PersonalTools
  readonly duels: DuelTools
  readonly desk: DeskTools
  readonly live: LiveTools
  readonly notices: NoticeTools
  readonly curation: CurationTools
  readonly exports: ExportRouteTools
  readonly uploads: DeskUploadTools
  readonly rooms: RoomTools & ResultTools & { readonly metrics: StreamMetrics }
  readonly catalogue: CatalogueTools
  readonly credits: CreditTools
  readonly found: FoundTools
  readonly imports: ImportRouteTools
  readonly addresses: AddressTools
  readonly renders: RenderTools
  readonly health: HealthTools
}

/** The largest valid body is a guess of 120 letters; one of ten thousand still gets an answer that says what is wrong. */
const BODY_LIMIT_BYTES = 65_536

const TUS_MEDIA = 'application/offset+octet-stream'

/** The same API answers at the root and below /api, so one build of the web app works with and without a proxy. */
const withoutPrefixes = (given: string, base: BasePath): string => {
  const url = withoutBase(given, base)
  return url.startsWith('/api/') ? url.slice('/api'.length) : url
}

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
    rewriteUrl: (request) => withoutPrefixes(request.url ?? '/', tools.basePath),
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
  ...creditRoutes(tools.credits),
  ...foundRoutes(tools.found),
  ...renderRoutes(tools.renders),
  ...gameRoutes(tools.games),
  ...dailyRoutes(tools.dailies),
  ...boardRoutes(tools.boards),
  ...deviceRoutes(tools.devices),
  ...duelRoutes(tools.duels),
  ...kioskRoutes(tools.kiosk),
  ...personalRoutes(tools.personal),
  ...deskRoutes(tools.desk),
  ...providerRoutes(tools.desk),
  ...factorRoutes(tools.desk),
  ...tokenRoutes(tools.desk),
  ...peopleRoutes(tools.desk),
  ...liveRoutes(tools.live),
  ...noticeRoutes(tools.notices),
  ...deskPackRoutes(tools.curation),
  ...deskItemRoutes(tools.curation),
  ...deskChangeRoutes(tools.curation),
  ...deskNameRoutes(tools.curation),
  ...deskToDoRoutes(tools.curation),
  ...exportRoutes(tools.exports),
  ...previewRoutes({ ...tools.games, ...tools.exports, store: { ...tools.games.store, ...tools.exports.store } }),
  ...fileRoutes(tools.uploads),
  ...uploadRoutes(tools.uploads),
  ...roomRoutes({
    ...tools.rooms,
    access,
    streams: createStreams(app, tools.rooms.metrics),
    noticeId: () => tools.notices.book.current()?.id ?? null,
  }),
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
  app.setValidatorCompiler(compileSchema)
  app.setSerializerCompiler(compileSerializer)
  app.removeContentTypeParser('text/plain')
  // an uploaded file is read by its handler, piece by piece
  app.addContentTypeParser(TUS_MEDIA, (_request, _payload, done) => done(null))
  registerProblems(app)
  observer.watch(app)
  registerSecurity(app, tools.origins.length > 0)
  await registerOrigins(app, tools.origins)
  refuseCrossSite(app, tools.origins)
  await app.register(cookie, { secret: createCookieSigner(tools.cookieSecret), hook: false })
  await registerRateLimits(app, { perMinute: tools.requestsPerMinute, now: tools.now, bus: tools.rooms.bus })
  await registerDocs(app, tools)
  const rooms = createRoomAccess(tools.rooms.rooms)
  const access = { rooms, desk: createDeskAccess(tools.desk) }
  registerEndpoints(app, {
    ...{ access, handlers: handlersOf(app, tools, rooms), basePath: tools.basePath },
    noticeId: () => tools.notices.book.current()?.id ?? null,
  })
  closeRooms(app, tools.rooms.rooms)
  await registerWeb(app, tools)
  await app.ready()
  return app
}
