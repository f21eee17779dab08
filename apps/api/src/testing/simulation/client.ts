import {
  applyOwnChange,
  applyRoomChange,
  type OwnChange,
  type RoomChange,
  type RoomOwn,
  type SharedRoom,
} from '@pd/contract'
import { createHand } from './hand.ts'
import type { StreamEvent } from './network.ts'
import { type Client, type ClientTools, isNewer, isNewerOwn, type Place } from './page.ts'
import type { SentGuess } from './server.ts'

const SILENT_MS = { playing: 3_000, waiting: 12_000 }
const RECONNECT_MS = { first: 3_000, most: 24_000 }

type Shown = Fold & { readonly made: readonly SentGuess[] }
type Fold = { room: SharedRoom | undefined; own: RoomOwn | undefined }

/** Until then what changed while a connection began has come by it. */
const SETTLED_MS = 2_000

/** How many guesses a page remembers. */
const REMEMBERED = 20

/** The guesses that counted and that a newer look at the room has not: of a round that is over, those that brought points which went. */
const guessesMissed = (before: Shown, { room, own }: Fold): string[] => {
  const now = room?.round?.number ?? 0
  const kept = new Set(own?.own?.guesses.map(({ id }) => id))
  const isPoorer = (own?.own?.score ?? 0) < (before.own?.own?.score ?? 0)
  const isMissed = ({ id, round, text }: SentGuess): boolean =>
    round < now ? isPoorer && text.startsWith('right') : round > now || !kept.has(id)
  return before.made.filter(isMissed).map(({ text }) => text)
}

/**
 * A page at a place. It follows the stream as the web app does, and also compares: what it was told before it connected, or by an answer,
 * must be in the stream two seconds later.
 */
export const createClient = (place: Place, tools: ClientTools): Client => {
  const { scheduler, chance, world, network, anyServer } = tools
  let reconnectMs = RECONNECT_MS.first
  let fold: Fold = { room: undefined, own: undefined }
  let made: readonly SentGuess[] = []
  const shown = (): Shown => ({ room: client.room, own: client.own, made })
  /** Shows what the server has now, though it is older than what is shown, and tells the player which guesses went. */
  const rewind = (guesses: readonly string[]): void => {
    if (client.room) client.room = { ...client.room, seq: 0 }
    if (client.own) client.own = { ...client.own, seq: 0, at: 0 }
    for (const text of guesses) client.reported.add(text)
    made = made.filter(({ text }) => !guesses.includes(text))
  }
  /** A moment later the stream has all that was shown, unless the database lost it; one that only lags is connected again. */
  const judge = (before: Shown, isNew: boolean): void => {
    if (fold.room === undefined) return
    const isOlder = fold.room.seq < Math.max(before.room?.seq ?? 0, before.own?.seq ?? 0)
    if (isOlder && !isNew) {
      client.connect()
      return
    }
    const guesses = guessesMissed(before, fold)
    if (guesses.length === 0 && !isOlder) return
    tools.note(`${place.player} misses ${guesses}`)
    rewind(guesses)
    client.room = fold.room
    client.own = fold.own ?? client.own
  }
  const judgeSoon = (before: Shown, isNew: boolean): void => {
    const { connection } = client
    scheduler.after(SETTLED_MS, world, () => {
      if (client.connection === connection) judge(before, isNew)
    })
  }
  let greeted = (): void => undefined
  const drop = (): void => {
    client.connection?.cut()
    client.connection = null
    client.greetedAt = null
  }
  const receive = ({ name, data }: StreamEvent): void => {
    reconnectMs = RECONNECT_MS.first
    if (name === 'room') {
      fold.room = applyRoomChange(fold.room, data as RoomChange)
      if (client.greetedAt === null) greeted()
      client.greetedAt ??= scheduler.now()
      if (isNewer(client.room, fold.room)) client.room = fold.room
    }
    if (name === 'own') {
      fold.own = applyOwnChange(fold.own, data as OwnChange)
      if (isNewerOwn(client.own, fold.own)) client.own = fold.own
    }
    if (name === 'rewound') {
      tools.note(`${place.player} hears of a loss: ${JSON.stringify(data)}`)
      const { room, own, ...rest } = shown()
      judgeSoon({ room: room && { ...room, seq: 0 }, own: own && { ...own, seq: 0 }, ...rest }, true)
      fold = { room: undefined, own: undefined }
      rewind((data as { guesses: string[] }).guesses)
    }
    hand.look()
  }
  const client: Client = {
    place,
    room: undefined,
    own: undefined,
    connection: null,
    greetedAt: null,
    acknowledged: [],
    reported: new Set(),
    isOnline: true,
    isOver: false,
    connect: () => {
      drop()
      if (client.isOver || !client.isOnline) return
      fold = { room: undefined, own: undefined }
      const before = shown()
      const connection = network.connect(
        { server: anyServer(), code: place.code, player: place.player },
        {
          event: (event) => client.connection === connection && receive(event),
          refused: () => {
            if (client.connection === connection) client.isOver = true
          },
          broken: () => {
            if (client.connection !== connection) return
            client.connection = null
            client.greetedAt = null
            scheduler.after(chance.between(1_000, 2_000), world, () => {
              if (client.connection === null) client.connect()
            })
          },
        },
      )
      tools.note(`${place.player} connects to ${connection.server.owner.name}`)
      client.connection = connection
      greeted = () => judgeSoon(before, true)
    },
    goOffline: () => {
      client.isOnline = false
      drop()
    },
    comeBack: () => {
      if (client.isOnline) return
      client.isOnline = true
      client.connect()
    },
    watch: () => {
      const { connection } = client
      if (!connection || client.isOver) return
      const silentMs = client.room?.state === 'playing' ? SILENT_MS.playing : SILENT_MS.waiting
      if (scheduler.now() - connection.heardAt < silentMs + reconnectMs) return
      reconnectMs = Math.min(RECONNECT_MS.most, reconnectMs * 2)
      client.connect()
    },
  }
  const hand = createHand(client, tools, (guess) => {
    made = [...made, guess].slice(-REMEMBERED)
    judgeSoon(shown(), false)
  })
  return client
}
