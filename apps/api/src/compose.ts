import { createHmac, randomInt } from 'node:crypto'
import { type Images, type LiveCatalogue, newId } from '@pd/catalogue'
import { createZone, type Room } from '@pd/core'
import { createRenderCache, createRenderer, createSealer, type Sealer } from '@pd/pictures'
import { createPasswordHasher } from '@pd/runtime'
import type { Store } from '@pd/store'
import type { FastifyInstance } from 'fastify'
import { type AppTools, buildApp } from './app.ts'
import { createBoardBook } from './boards/board-book.ts'
import { createDailyBook, type DailyBook } from './daily/daily-book.ts'
import { createSignInBudget } from './desk/sign-in-budget.ts'
import { createTryBudget, UNLIMITED_TRIES } from './devices/try-budget.ts'
import { createHealth } from './health/checks.ts'
import type { ImportProgress } from './import/import-progress.ts'
import { createPlayable } from './import/playable.ts'
import { createNameCheck } from './name/name-check.ts'
import { createItemRatings, type ItemRatings } from './ratings/item-ratings.ts'
import { createRenderPaths } from './renders/render-paths.ts'
import { createChapterDraw } from './rooms/round/draw-chapter.ts'
import { drawRound } from './rooms/round/draw-round.ts'
import { nameBudgetFor } from './rooms/round/name-budget.ts'
import { createRoomReveals } from './rooms/round/room-reveals.ts'
import { OPEN_ROOM_LIMITS } from './rooms/runtime/open-room.ts'
import { createRooms } from './rooms/runtime/rooms.ts'
import { createItemMatchers } from './solo/item-matchers.ts'
import { type RevealBudget, revealBudgetFor } from './solo/reveal-budget.ts'
import { createPlayerHash } from './telemetry/player-hash.ts'

/** The settings that reach the app as they are. */
type AppSettings = Omit<
  AppTools,
  | 'games'
  | 'dailies'
  | 'boards'
  | 'devices'
  | 'duels'
  | 'desk'
  | 'rooms'
  | 'catalogue'
  | 'found'
  | 'imports'
  | 'addresses'
  | 'renders'
  | 'health'
>

/** What the app is made of: the opened data, its settings, and whether it is ready. */
export type Parts = AppSettings & {
  readonly store: Store
  readonly images: Images
  readonly catalogue: LiveCatalogue
  readonly tempFolder: string
  /** Seals the addresses of renders. */
  readonly renderKey: Buffer
  /** Hashes the network addresses of those who open rooms, and the codes for another device. */
  readonly addressKey: Buffer
  readonly adoptsAliases: boolean
  /** The time zone in which the days of the dailies begin and end, by its IANA name. */
  readonly timeZone: string
  /** Gives numbers in [0, 1): for draws, codes and names. */
  readonly random: () => number
  readonly isReady: () => boolean
  readonly importProgress: () => ImportProgress
  /** The addresses at which other devices reach this server. */
  readonly urls: () => string[]
}

/** What solo games and rooms are shown with. */
type View = AppTools['games']['view']

type RoomNeeds = Pick<DailyBook, 'withheld'> & { readonly view: View; readonly budget: RevealBudget }

const composeRooms = (parts: Parts, { view, withheld, budget }: RoomNeeds): AppTools['rooms'] => {
  const { store, catalogue, now, random, addressKey, adoptsAliases, requestsPerMinute, telemetry } = parts
  const { archive, aliases } = store
  const { metrics } = telemetry
  const draw = (room: Room) => drawRound(room, { catalogue, random, withheld })
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
  })
  const hashAddress = createPlayerHash(addressKey)
  const names = nameBudgetFor(requestsPerMinute)
  return {
    rooms,
    hashAddress,
    archive,
    view,
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

const composeDevices = ({ store, addressKey, now, requestsPerMinute }: Parts): AppTools['devices'] => ({
  store: store.devices,
  hash: (code) => createHmac('sha256', addressKey).update(`device code ${code}`).digest('base64url'),
  secretRandom: () => randomInt(RANDOM_STEPS) / RANDOM_STEPS,
  tries: requestsPerMinute === 0 ? UNLIMITED_TRIES : createTryBudget(DEVICE_TRIES, now),
  now,
})

const composeRenders = ({ images, tempFolder, telemetry }: Parts, sealer: Sealer): AppTools['renders'] => ({
  sealer,
  images,
  render: createRenderer(),
  cache: createRenderCache({ folder: tempFolder }),
  metrics: telemetry.metrics,
  tracing: telemetry.tracing,
})

const composeHealth = ({ images, tempFolder, store, catalogue, ...parts }: Parts): AppTools['health'] => ({
  health: createHealth({ images, tempFolder, ping: () => store.ping() }),
  isReady: parts.isReady,
  isPlayable: createPlayable(catalogue, parts.importProgress),
})

/** The dailies of a process, which are drawn with its clock and its chance. */
const composeDailies = (
  { store, catalogue, timeZone, now, random }: Draws,
  ratings: Pick<ItemRatings, 'hardnessOf'>,
): DailyBook => createDailyBook({ store: store.daily, catalogue, ratings, zone: createZone(timeZone), now, random })

type Draws = Pick<Parts, 'store' | 'catalogue' | 'timeZone' | 'now' | 'random'>

/** What a process knows of the dailies and of how hard items are, which the process keeps up to date. */
export const composeBooks = (draws: Draws): { readonly dailies: DailyBook; readonly ratings: ItemRatings } => {
  const ratings = createItemRatings(draws.store.ratings)
  return { dailies: composeDailies(draws, ratings), ratings }
}

/** Builds the app over an open store: the one wiring, of the process and of the tests. */
export const composeApp = (parts: Parts, books = composeBooks(parts)): Promise<FastifyInstance> => {
  const { dailies: book, ratings } = books
  const { store, catalogue, now, random, telemetry, importProgress, urls } = parts
  const sealer = createSealer(parts.renderKey)
  const paths = createRenderPaths(sealer)
  const view = { catalogue, paths, ratings, now }
  const reveals = revealBudgetFor(parts.requestsPerMinute, now)
  const boards = createBoardBook(store.boards)
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
    duels: { duels: store.duels, games: store.games, view, now, metrics: telemetry.metrics },
    desk: { store: store.desk, passwords: createPasswordHasher(), budget: createSignInBudget(now), now },
    rooms: composeRooms(parts, { view, withheld: book.withheld, budget: reveals }),
    catalogue: { catalogue, paths, now, withheld: book.lastWithheld },
    found: {
      catalogue,
      games: store.games,
      ratings: store.ratings,
      daily: store.daily,
      view,
      today: book.today,
    },
    imports: { progress: importProgress, images: parts.images, catalogue, now },
    addresses: { urls },
    renders: composeRenders(parts, sealer),
    health: composeHealth(parts),
  })
}
