import {
  applyOwnChange,
  applyRoomChange,
  createLossWatch,
  type OwnChange,
  type RoomChange,
  type RoomOwn,
  type SharedRoom,
} from '@pd/contract'
import { createHand } from './hand.ts'
import type { StreamEvent } from './network.ts'
import { type Client, type ClientTools, isNewer, isNewerOwn, type Place } from './page.ts'

const SILENT_MS = { playing: 3_000, waiting: 12_000 }
const RECONNECT_MS = { first: 3_000, most: 24_000 }

type Fold = { room: SharedRoom | undefined; own: RoomOwn | undefined }

/**
 * A page at a place. It follows the stream as the web app does, and compares what it was told with its stream by the same watch.
 */
export const createClient = (place: Place, tools: ClientTools): Client => {
  const { scheduler, chance, world, network, anyServer } = tools
  let reconnectMs = RECONNECT_MS.first
  let fold: Fold = { room: undefined, own: undefined }
  /** Shows what the server has now, though it is older than what is shown, and tells the player which guesses went. */
  const rewind = (guesses: readonly string[]): void => {
    if (client.room) client.room = { ...client.room, seq: 0 }
    if (client.own) client.own = { ...client.own, seq: 0, at: 0 }
    for (const text of guesses) client.reported.add(text)
    tools.told(client, guesses)
  }
  const watch = createLossWatch({
    shown: () => ({ room: client.room, own: client.own }),
    later: (run, ms) => scheduler.after(ms, world, run),
    reconnect: () => client.connect(),
    lost: (guesses, sight) => {
      tools.note(`${place.player} misses ${guesses.map(({ text }) => text)}`)
      rewind(guesses.map(({ text }) => text))
      client.room = sight.room
      client.own = sight.own ?? client.own
    },
  })
  const drop = (): void => {
    client.connection?.cut()
    client.connection = null
    client.greetedAt = null
  }
  const receive = ({ name, data }: StreamEvent): void => {
    reconnectMs = RECONNECT_MS.first
    if (name === 'room') {
      fold.room = applyRoomChange(fold.room, data as RoomChange)
      watch.room(fold.room)
      client.greetedAt ??= scheduler.now()
      if (isNewer(client.room, fold.room)) client.room = fold.room
    }
    if (name === 'own') {
      fold.own = applyOwnChange(fold.own, data as OwnChange)
      watch.own(fold.own)
      if (isNewerOwn(client.own, fold.own)) client.own = fold.own
    }
    if (name === 'rewound') {
      tools.note(`${place.player} hears of a loss: ${JSON.stringify(data)}`)
      const { guesses } = data as { guesses: string[] }
      fold = { room: undefined, own: undefined }
      watch.rewound(guesses)
      rewind(guesses)
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
      watch.opened()
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
  const hand = createHand(client, tools, watch.counted)
  return client
}
