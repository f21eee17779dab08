import { createHmac, randomInt } from 'node:crypto'
import { createHostFonts, type GuestFiles, type Images, type LiveCatalogue, newId } from '@pd/catalogue'
import { createZone, type Room } from '@pd/core'
import { createRenderCache, createRenderer, createSealer, type Sealer } from '@pd/pictures'
import type { PasswordHasher } from '@pd/runtime'
import type { Store } from '@pd/store'
import type { FastifyInstance } from 'fastify'
import { type AppSettings, type AppTools, buildApp } from './app.ts'
import { createBoardBook } from './boards/board-book.ts'
import type { Bus } from './bus/bus.ts'
import { createDailyBook, type DailyBook } from './daily/daily-book.ts'
import { createPreviewSigner } from './desk/exports/preview-token.ts'
import { createSecretSealer } from './desk/factor/seal-secret.ts'
import { createNameJudge, type NameJudge } from './desk/name-judge.ts'
import { createProvider } from './desk/provider/provider.ts'
import type { ProviderSettings } from './desk/provider/provider-settings.ts'
import { createSignInBudget } from './desk/sign-in-budget.ts'
import { createTryBudget, UNLIMITED_TRIES } from './devices/try-budget.ts'
import { createHealth } from './health/checks.ts'
import type { ImportProgress } from './import/import-progress.ts'
import { createPlayable } from './import/playable.ts'
import { createNameCheck } from './name/name-check.ts'
import { createNoticeBook, type NoticeBook } from './notice/notice-book.ts'
import { createItemRatings, type ItemRatings } from './ratings/item-ratings.ts'
import { createRenderPaths } from './renders/render-paths.ts'
import { drawRoomRound } from './rooms/guests/draw-guest-round.ts'
import { createGuestBook, type GuestBook, withGuests } from './rooms/guests/guest-book.ts'
import { createChapterDraw } from './rooms/round/draw-chapter.ts'
import { nameBudgetFor } from './rooms/round/name-budget.ts'
import { createRoomReveals } from './rooms/round/room-reveals.ts'
import { createModeratorKeys } from './rooms/routes/moderator-keys.ts'
import { OPEN_ROOM_LIMITS } from './rooms/runtime/open-room.ts'
import { createRooms } from './rooms/runtime/rooms.ts'
import { createItemMatchers } from './solo/item-matchers.ts'
import { type RevealBudget, revealBudgetFor } from './solo/reveal-budget.ts'
import { createPlayerHash } from './telemetry/player-hash.ts'

/** What the app is made of: the opened data, its settings, and whether it is ready. */
export type Parts = AppSettings & {
  readonly store: Store
  readonly images: Images
  readonly catalogue: LiveCatalogue
  readonly tempFolder: string
  readonly uploadsFolder: string
  readonly guestFiles: GuestFiles
  /** Fonts for worksheets; those of the system when not said. */
  readonly fontsFolder?: string | undefined
  /** The most bytes of an uploaded file. */
  readonly uploadMaxBytes: number
  /** Seals the addresses of renders. */
  readonly renderKey: Buffer
  /** Hashes the network addresses of those who open rooms, and the codes for another device. */
  readonly addressKey: Buffer
  /** Signs the links by which packs are previewed. */
  readonly previewKey: Buffer
  /** Seals the secrets of second factors; 32 bytes. */
  readonly factorKey: Buffer
  /** Hashes and checks the passwords of the desk. */
  readonly passwords: PasswordHasher
  /** The file behind a path of any source, or null when that source is not to be found here. */
  readonly fileOf: (source: string, path: string) => string | null
  /** The provider of OpenID Connect by which people sign in at the desk too. */
  readonly provider: ProviderSettings | null
  /** What all processes of the game share. */
  readonly bus: Bus
  readonly adoptsAliases: boolean
  /** The time zone in which the days of the dailies begin and end, by its IANA name. */
  readonly timeZone: string
  /** Gives numbers in [0, 1): for draws, codes and names. */
  readonly random: () => number
  readonly isReady: () => boolean
  readonly importProgress: () => ImportProgress
  /** The addresses at which other devices reach this server. */
  readonly urls: () => string[]
  /** The PIN with which the operator leaves a kiosk; null where there is none. */
  readonly kioskPin: string | null
}

/** What solo games and rooms are shown with. */
type View = AppTools['games']['view']

type RoomNeeds = Pick<DailyBook, 'withheld'> & {
  readonly view: View
  readonly budget: RevealBudget
  readonly guests: GuestBook
}

const composeRooms = (parts: Parts, { view, withheld, budget, guests }: RoomNeeds): AppTools['rooms'] => {
  const { store, now, random, addressKey, adoptsAliases, requestsPerMinute, telemetry } = parts
  const { archive, aliases } = store
  const catalogue = withGuests(parts.catalogue, guests)
  const { metrics } = telemetry
  const draw = (room: Room) => drawRoomRound(room, { catalogue, random, withheld, guests })
  const drawChapter = createChapterDraw(draw, createNameCheck({ catalogue }))
  const reveals = createRoomReveals(budget)
  const rooms = createRooms({
    reveals,
    store: store.rooms,
    archive,
    now,
    newId,
    random,
    drawRound: draw,
    drawChapter,
    hasReplicas: store.pool() !== null,
    openRoomLimits: requestsPerMinute === 0 ? null : OPEN_ROOM_LIMITS,
    metrics,
    bus: parts.bus,
  })
  const hashAddress = createPlayerHash(addressKey)
  const moderatorKey = createModeratorKeys(addressKey)
  const names = nameBudgetFor(requestsPerMinute, parts.bus)
  return {
    rooms,
    hashAddress,
    moderatorKey,
    archive,
    view: { ...view, catalogue },
    guests,
    bus: parts.bus,
    names,
    reveals,
    drawRound: draw,
    drawChapter,
    random,
    now,
    metrics,
    aliases,
    adoptsAliases,
  }
}

/** There are 31^8 codes: an address that tries all year has half a million of them. */
const DEVICE_TRIES = { most: 10, windowMs: 600_000 }
const RANDOM_STEPS = 2 ** 47

const composeDevices = ({ store, addressKey, now, bus, requestsPerMinute }: Parts): AppTools['devices'] => ({
  store: store.devices,
  hash: (code) => createHmac('sha256', addressKey).update(`device code ${code}`).digest('base64url'),
  secretRandom: () => randomInt(RANDOM_STEPS) / RANDOM_STEPS,
  tries: requestsPerMinute === 0 ? UNLIMITED_TRIES : createTryBudget(DEVICE_TRIES, { now, bus }),
  now,
})

const composeExports = ({ store, images, fileOf, previewKey, fontsFolder, now }: Parts): AppTools['exports'] => ({
  store,
  images,
  hostFonts: createHostFonts(fontsFolder),
  fileOf,
  previews: createPreviewSigner(previewKey),
  now,
})

const composeFound = ({ catalogue, store }: Parts, view: View, { today }: DailyBook): AppTools['found'] => ({
  catalogue,
  games: store.games,
  ratings: store.ratings,
  daily: store.daily,
  view,
  today,
})

const composeRenders = (
  { images, tempFolder, telemetry }: Parts,
  sealer: Sealer,
  guests: GuestBook,
): AppTools['renders'] => ({
  sealer,
  images,
  guests,
  render: createRenderer(),
  cache: createRenderCache({ folder: tempFolder }),
  metrics: telemetry.metrics,
  tracing: telemetry.tracing,
})

const composeDesk = (
  { store, images, catalogue, now, ...parts }: Parts,
  renders: AppTools['renders'],
): Pick<AppTools, 'desk' | 'uploads'> => ({
  desk: {
    store: store.desk,
    passwords: parts.passwords,
    budget: createSignInBudget({ now, bus: parts.bus }),
    factors: createSecretSealer(parts.factorKey),
    provider: parts.provider && createProvider(parts.provider, now),
    now,
  },
  uploads: {
    store: store.uploads,
    images,
    renders,
    catalogue,
    folder: parts.uploadsFolder,
    maxBytes: parts.uploadMaxBytes,
    now,
  },
})

/** Renders go to players, and to curators, who see every picture. */
const composeRendered = (
  parts: Parts,
  sealer: Sealer,
  guests: GuestBook,
): Pick<AppTools, 'renders' | 'curation' | 'desk' | 'uploads'> => {
  const { store, now } = parts
  const renders = composeRenders(parts, sealer, guests)
  return { renders, curation: { store, renders, now }, ...composeDesk(parts, renders) }
}

const composeKiosk = (
  { catalogue, kioskPin: pin, bus, now }: Parts,
  paths: AppTools['kiosk']['paths'],
  { lastWithheld: withheld }: DailyBook,
): AppTools['kiosk'] => ({ catalogue, paths, withheld, pin, budget: createSignInBudget({ now, bus }), now })

const composeHealth = ({ images, tempFolder, store, catalogue, ...parts }: Parts): AppTools['health'] => ({
  health: createHealth({ images, tempFolder, ping: () => store.ping(), bus: parts.bus.state }),
  isReady: parts.isReady,
  isPlayable: createPlayable(catalogue, parts.importProgress),
})

/** The dailies of a process, which are drawn with its clock and its chance. */
const composeDailies = (
  { store, catalogue, timeZone, now, random }: Draws,
  ratings: Pick<ItemRatings, 'hardnessOf'>,
): DailyBook => createDailyBook({ store: store.daily, catalogue, ratings, zone: createZone(timeZone), now, random })

type Draws = Pick<Parts, 'store' | 'catalogue' | 'timeZone' | 'now' | 'random'>
type Needed = Draws & Pick<Parts, 'guestFiles'>

const composeGuests = ({ store, guestFiles: files, now }: Needed): GuestBook =>
  createGuestBook({ store: store.guests, files, render: createRenderer(), now })

/** What a process keeps up to date. */
type Books = {
  readonly dailies: DailyBook
  readonly ratings: ItemRatings
  readonly names: NameJudge
  readonly guests: GuestBook
  readonly notices: NoticeBook
}

/** What a process knows of the dailies and of how hard items are, the names that nothing has judged yet, the pictures of guests, and the notice. */
export const composeBooks = (draws: Needed): Books => {
  const ratings = createItemRatings(draws.store.ratings)
  return {
    dailies: composeDailies(draws, ratings),
    ratings,
    names: createNameJudge(draws.store.curation),
    guests: composeGuests(draws),
    notices: createNoticeBook({ store: draws.store.notices, now: draws.now }),
  }
}

const composeLive = (
  { store, catalogue, tempFolder: folder, now }: Parts,
  rooms: AppTools['rooms']['rooms'],
  { dailies, notices }: Books,
): AppTools['live'] => ({ rooms, store, catalogue, folder, zone: dailies.zone, notice: notices.current, now })

/** Builds the app over an open store: the one wiring, of the process and of the tests. */
export const composeApp = (parts: Parts, books = composeBooks(parts)): Promise<FastifyInstance> => {
  const { dailies: book, ratings, guests, notices } = books
  const { store, catalogue, now, random, telemetry, importProgress, urls } = parts
  const sealer = createSealer(parts.renderKey)
  const paths = createRenderPaths(sealer)
  const view = { catalogue, paths, ratings, now }
  const reveals = revealBudgetFor(parts.requestsPerMinute, parts)
  const boards = createBoardBook(store.boards)
  const rooms = composeRooms(parts, { view, withheld: book.withheld, budget: reveals, guests })
  return buildApp({
    ...parts,
    games: {
      store,
      catalogue,
      random,
      now,
      withheld: book.withheld,
      ratings,
      view,
      matcherOf: createItemMatchers(),
      reveals,
      dailyEnded: ({ playerId, startedAt }) => boards.enter(playerId, book.zone.dayAt(startedAt)),
      metrics: telemetry.metrics,
    },
    boards: { store: store.boards, book: boards, catalogue, today: book.today },
    dailies: { store: store.daily, catalogue, book, view, now, metrics: telemetry.metrics },
    devices: composeDevices(parts),
    kiosk: composeKiosk(parts, paths, book),
    personal: { store: store.personal, catalogue, now },
    duels: { duels: store.duels, games: store.games, view, now, metrics: telemetry.metrics },
    exports: composeExports(parts),
    rooms,
    live: composeLive(parts, rooms.rooms, books),
    notices: { book: notices, now },
    credits: { catalogue, store: store.catalogue },
    catalogue: { catalogue, paths, now, withheld: book.lastWithheld },
    found: composeFound(parts, view, book),
    imports: { progress: importProgress, images: parts.images, catalogue, now },
    addresses: { urls },
    ...composeRendered(parts, sealer, guests),
    health: composeHealth(parts),
  })
}
