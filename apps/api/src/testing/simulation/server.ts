import type { RoomOwn } from '@pd/contract'
import {
  isAtPodium,
  type Judge,
  nextChapterOf,
  type Result,
  type RoomCommand,
  type RoomSettings,
  type RoundPlan,
  refuse,
} from '@pd/core'
import type { GameStore, RoomStore } from '@pd/store'
import type { Bus } from '../../bus/bus.ts'
import type { Stream } from '../../http/streams.ts'
import { createRoomPresenter, type RoomPresenter, roleOf } from '../../rooms/presenter/room-presenter.ts'
import { planOf } from '../../rooms/routes/guess-route.ts'
import { createRoomAccess } from '../../rooms/routes/room-access.ts'
import { createRoomReplies } from '../../rooms/routes/room-replies.ts'
import type { LiveRoom } from '../../rooms/runtime/live-room.ts'
import { createRooms, type Rooms } from '../../rooms/runtime/rooms.ts'
import { createRoomStreams } from '../../rooms/streams/room-streams.ts'
import type { Chance } from './chance.ts'
import type { Line } from './faulty-store.ts'
import type { Owner } from './scheduler.ts'
import { createSoloServer, type SoloServer } from './solo/solo-server.ts'

/** The picture of the n-th round of a room; its name is `right`. */
const planFor = (n: number): RoundPlan => ({
  itemId: `item-${n}`,
  pictureId: `picture-${n}`,
  ladder: [3, 4, 6, 8],
  choices: null,
})

const verdictOf: Judge = (text) => (text.startsWith('right') ? 'correct' : text.startsWith('near') ? 'almost' : 'wrong')

/** A picture to show, without a catalogue. */
const subject = {
  picture: { id: 'picture', width: 400, height: 300 },
  shownNames: new Map([['en', 'right']]),
  pack: { titles: { en: 'Pack' }, homepage: null },
  story: {},
  page: null,
  credit: null,
  licence: null,
}
const paths = { full: (id: string) => `/full/${id}`, level: (id: string, cells: number) => `/${cells}/${id}` }

/** What showing games needs, with a catalogue of one picture. */
const view = {
  catalogue: { subject: async () => subject },
  paths: { round: () => paths, guest: () => paths },
  ratings: { hardnessOf: () => null, usualLevelOf: () => null },
  guests: {},
} as unknown as Parameters<typeof createRoomPresenter>[0]

/** The presenter of a process whose catalogue has one picture. */
export const createTestPresenter = (): RoomPresenter => createRoomPresenter(view)

/** A guess as it is sent. */
export type SentGuess = { readonly id: string; readonly round: number; readonly level: number; readonly text: string }

/** What a client may ask of a process; each rejects while the database is away. */
export type Server = {
  readonly owner: Owner
  readonly line: Line
  readonly rooms: Rooms
  readonly solo: SoloServer
  /** Since when it runs and gets to the database, in simulated time. */
  healthySince: number
  open(settings: RoomSettings, player: string): Promise<string | null>
  listen(code: string, player: string | null, stream: Stream): Promise<LiveRoom | null>
  join(code: string, player: string): Promise<Result<unknown>>
  ready(code: string, player: string, round: number): Promise<Result<unknown>>
  guess(code: string, player: string, guess: SentGuess): Promise<Result<RoomOwn>>
  steer(code: string, player: string, act: 'next' | 'again' | 'pause' | 'resume' | 'reveal' | 'close'): Promise<void>
}

type Tools = {
  readonly owner: Owner
  readonly line: Line
  readonly store: RoomStore
  readonly games: GameStore
  readonly bus: Bus
  readonly chance: Chance
  readonly newId: () => string
}

const steering = (room: ReturnType<LiveRoom['room']>, by: string, act: Parameters<Server['steer']>[2]): RoomCommand => {
  const plan = planFor(room.rounds.length + 1)
  if (act === 'next') return { type: 'prepare', by, plan }
  if (act !== 'again') return { type: act, by }
  return { type: 'again', by, chapter: nextChapterOf(room) ?? { packId: null, title: null }, plan }
}

/** The rooms, streams and answers of one process, as its routes put them together. */
export const startServer = ({ owner, line, store, games, bus, chance, newId }: Tools): Server => {
  const presenter = createTestPresenter()
  const rooms = createRooms({
    store,
    archive: { results: async () => null },
    now: Date.now,
    newId,
    random: chance.fraction,
    drawRound: async (room) => planFor(room.rounds.length + 1),
    drawChapter: async (room) => ({ plan: planFor(room.rounds.length + 1) }),
    reveals: { covers: () => true, opened: () => undefined },
    hasReplicas: true,
    bus,
    openRoomLimits: null,
    metrics: { roomBegan: () => undefined, roomEnded: () => undefined },
  })
  const access = createRoomAccess(rooms)
  const replies = createRoomReplies(presenter)
  const streams = createRoomStreams({ presenter, rooms, bus, noticeId: () => null })
  const enter = (code: string, player: string) => access.requireRoom(code, player)
  return {
    owner,
    line,
    rooms,
    solo: createSoloServer({ store: games, view, verdictOf, newId }),
    healthySince: performance.now(),
    open: async (settings, player) => (await rooms.open(settings, { player, address: null }))?.record.code ?? null,
    listen: async (code, player, stream) => {
      const found = await access.find(code, player)
      if (!found.ok) return null
      await rooms.visit(found.value, player)
      await found.value.catchUp()
      if (found.value.isGone()) return null
      await streams.add(found.value, { player, as: player === null ? 'screen' : undefined, stream })
      return found.value
    },
    join: async (code, player) => {
      const entry = await enter(code, player)
      if (!entry.ok) return refuse('not_in_room')
      return replies.send({ live: entry.value, player }, { type: 'join', player, name: player, team: null })
    },
    ready: async (code, player, round) => {
      const entry = await enter(code, player)
      return entry.ok ? entry.value.send({ type: 'ready', player, round }) : refuse('not_in_room')
    },
    guess: async (code, player, guess) => {
      const entry = await enter(code, player)
      if (!entry.ok) return refuse('not_in_room')
      const live = entry.value
      if (!(await planOf(live, guess.round))) return refuse('round_not_current')
      return replies.own({ live, player }, await live.send({ type: 'guess', player, ...guess, verdictOf }))
    },
    steer: async (code, player, act) => {
      const entry = await access.requireHost(code, player)
      if (!entry.ok) return
      const room = entry.value.room()
      await entry.value.send(steering(room, player, isAtPodium(room) && act === 'next' ? 'again' : act))
    },
  }
}

/** What a process would show a player of a room. */
export const roleIn = (live: LiveRoom, player: string | null) => roleOf(live.room(), player)
