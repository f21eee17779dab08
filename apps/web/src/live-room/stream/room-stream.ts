import {
  applyOwnChange,
  applyRoomChange,
  type OwnChange,
  type ReactionCounts,
  type RoomChange,
  type RoomOwn,
  type SharedRoom,
} from '@pd/contract/client'
import type { App } from '../../app/app.ts'

/** The part of an EventSource that is used. */
export type Source = {
  readonly readyState: number
  readonly addEventListener: (type: string, listener: (event: { readonly data?: unknown }) => void) => void
  readonly close: () => void
}

/** What a room's stream calls. */
export type RoomListener = {
  /** A connection begins, and the room comes whole; `reconnect` replaces it by another one. */
  readonly opened?: (reconnect: () => void) => void
  readonly room: (view: SharedRoom) => void
  readonly own: (own: RoomOwn) => void
  /** The server's time when the event was sent. */
  readonly time: (serverAt: number) => void
  readonly connected: (isConnected: boolean) => void
  /** Reactions since the last such event; screens alone are sent them. */
  readonly reactions?: (counts: ReactionCounts) => void
  /** The view of a moderator is newer; those alone who listen as one are sent it. */
  readonly moderation?: () => void
  /** The server lost the latest moments, with these guesses of the player; the whole room follows, as it was before. */
  readonly rewound: (guesses: readonly string[]) => void
  /** The host has removed this player: the stream is over. */
  readonly kicked: () => void
  /** The answer was no stream: a server that restarts behind a proxy, or a room that is gone. */
  readonly refused: () => void
}

/** What a stream needs from the page. */
type StreamEnvironment = {
  readonly open: () => Source
  /** Runs a function once, later; returns the way to cancel it. */
  readonly schedule: (run: () => void, ms: number) => () => void
  /** Calls `woke` when the device wakes up or is back in a network, `lost` when it has none; returns the way to stop. */
  readonly watch: (woke: () => void, lost: () => void) => () => void
  /** Hears the id of what an operator says to all players, null while that is nothing. */
  readonly hearNotice?: (id: string | null) => void
}

type Stream = {
  readonly environment: StreamEnvironment
  readonly listener: RoomListener
  source: Source | undefined
  cancel: () => void
  isPlaying: boolean
  reconnectMs: number
}

const CLOSED = 2
const AGAIN_MS = 2_000
/** A silence of this length means a lost connection: three heartbeats during a game, two and a half otherwise. */
export const SILENT_MS = { playing: 3_000, waiting: 12_000 } as const
/** The pause before a silent connection is replaced; it doubles, since a new one needs a network and time too. */
const RECONNECT_MS = { first: 3_000, most: 24_000 } as const

/** Puts together the changes of one connection, whose first event of each kind is whole. */
const createFold = () => {
  let room: SharedRoom | undefined
  let own: RoomOwn | undefined
  return {
    room: (change: RoomChange): SharedRoom => {
      room = applyRoomChange(room, change)
      return room
    },
    own: (change: OwnChange): RoomOwn => {
      own = applyOwnChange(own, change)
      return own
    },
  }
}

/** Replaces what was scheduled before: a stream waits for one thing at a time. */
const schedule = (stream: Stream, run: () => void, ms: number): void => {
  stream.cancel()
  stream.cancel = stream.environment.schedule(run, ms)
}

const reconnect = (stream: Stream): void => {
  stream.reconnectMs = Math.min(RECONNECT_MS.most, stream.reconnectMs * 2)
  connect(stream)
}

const watchSilence = (stream: Stream): void =>
  schedule(
    stream,
    () => {
      stream.listener.connected(false)
      schedule(stream, () => reconnect(stream), stream.reconnectMs)
    },
    stream.isPlaying ? SILENT_MS.playing : SILENT_MS.waiting,
  )

const disconnect = (stream: Stream): void => {
  stream.cancel()
  stream.source?.close()
  stream.source = undefined
}

/** Calls a function with the data of each event of a type, as long as the source is the stream's newest. */
const onEvent = (stream: Stream, type: string, handle: (data: string) => void): void => {
  const { source } = stream
  source?.addEventListener(type, ({ data }) => {
    if (source !== stream.source) return
    stream.reconnectMs = RECONNECT_MS.first
    stream.listener.connected(true)
    handle(String(data))
    watchSilence(stream)
  })
}

const handleEvents = (stream: Stream): void => {
  const { listener, environment, source } = stream
  let fold = createFold()
  onEvent(stream, 'open', () => {
    fold = createFold()
    listener.opened?.(() => {
      if (source === stream.source) connect(stream)
    })
  })
  onEvent(stream, 'beat', (data) => {
    const { at, notice = null } = JSON.parse(data) as { at: number; notice?: string }
    listener.time(at)
    environment.hearNotice?.(notice)
  })
  onEvent(stream, 'room', (data) => {
    const room = fold.room(JSON.parse(data) as RoomChange)
    stream.isPlaying = room.state === 'playing'
    listener.time(room.at)
    listener.room(room)
  })
  onEvent(stream, 'own', (data) => listener.own(fold.own(JSON.parse(data) as OwnChange)))
  onEvent(stream, 'reactions', (data) => listener.reactions?.(JSON.parse(data) as ReactionCounts))
  onEvent(stream, 'moderation', () => listener.moderation?.())
  onEvent(stream, 'rewound', (data) => {
    fold = createFold()
    listener.rewound((JSON.parse(data) as { guesses: string[] }).guesses)
  })
  onEvent(stream, 'kicked', () => {
    disconnect(stream)
    listener.kicked()
  })
}

const handleErrors = (stream: Stream, source: Source): void =>
  source.addEventListener('error', () => {
    if (source !== stream.source) return
    stream.listener.connected(false)
    if (source.readyState !== CLOSED) return
    schedule(stream, () => connect(stream), AGAIN_MS)
    stream.listener.refused()
  })

const connect = (stream: Stream): void => {
  stream.cancel()
  stream.source?.close()
  const source = stream.environment.open()
  stream.source = source
  handleEvents(stream)
  handleErrors(stream, source)
  watchSilence(stream)
}

/**
 * Listens to a room until stopped. A browser reconnects by itself after a broken connection, but not after an answer that is no
 * stream, not after a sleep that it has not noticed, and not on a connection that died without an error: this does.
 */
export const streamRoom = (environment: StreamEnvironment, listener: RoomListener): (() => void) => {
  const stream: Stream = {
    environment,
    listener,
    source: undefined,
    cancel: () => {},
    isPlaying: false,
    reconnectMs: RECONNECT_MS.first,
  }
  connect(stream)
  const unwatch = environment.watch(
    () => connect(stream),
    // without a network a connection may look alive for minutes
    () => {
      disconnect(stream)
      listener.connected(false)
    },
  )
  return () => {
    unwatch()
    disconnect(stream)
  }
}

/** The environment of a browser's page, for the stream at a URL. */
export const browserStream = (url: string, { notices }: Pick<App, 'notices'>): StreamEnvironment => ({
  hearNotice: notices.hear,
  open: () => new EventSource(url, { withCredentials: true }),
  schedule: (run, ms) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  watch: (woke, lost) => {
    const check = () => document.visibilityState === 'visible' && woke()
    document.addEventListener('visibilitychange', check)
    addEventListener('online', woke)
    addEventListener('offline', lost)
    return () => {
      document.removeEventListener('visibilitychange', check)
      removeEventListener('online', woke)
      removeEventListener('offline', lost)
    }
  },
})
