import {
  applyOwnChange,
  applyRoomChange,
  type OwnChange,
  type RoomChange,
  type RoomOwn,
  type SharedRoom,
} from '@pd/contract/client'

/** The part of an EventSource that is used. */
export type Source = {
  readonly readyState: number
  readonly addEventListener: (type: string, hear: (event: { readonly data?: unknown }) => void) => void
  readonly close: () => void
}

export type Ears = {
  readonly room: (view: SharedRoom) => void
  readonly own: (mine: RoomOwn) => void
  /** The server's time when what comes now was sent. */
  readonly time: (serverAt: number) => void
  readonly connected: (isConnected: boolean) => void
  /** This player was sent out, and is not told anything more. */
  readonly kicked: () => void
  /** What answered is no stream: a server that restarts behind a proxy, or a room that is no more. */
  readonly refused: () => void
}

export type World = {
  readonly open: () => Source
  readonly later: (again: () => void, ms: number) => () => void
  /** Tells when the device woke up or is back in a network, and when it has none; gives the way to hear no more. */
  readonly watch: (woke: () => void, lost: () => void) => () => void
}

const CLOSED = 2
const AGAIN_MS = 2_000
/** A line that says nothing for so long is said to be lost: three beats while it is played, two and a half else. */
export const SILENT_MS = { playing: 3_000, waiting: 12_000 } as const
/** So long after that it is laid anew, each time later: a new one needs a network as well, and time. */
const REDIAL_MS = { first: 3_000, most: 24_000 } as const

/** What was heard on one connection, whose first event of a kind is whole and whose next ones say what changed. */
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

/**
 * Listens to a room until stopped. A browser comes back by itself after a broken connection, but not after an answer that is none
 * (a server that restarts behind a proxy), not from a sleep that it has not noticed, and not on a line that died without a word.
 */
export const listenToRoom = ({ open, later, watch }: World, ears: Ears): (() => void) => {
  let source: Source | undefined
  let cancel = () => {}
  let isPlaying = false
  let redialMs: number = REDIAL_MS.first

  const afterwards = (then: () => void, ms: number) => {
    cancel()
    cancel = later(then, ms)
  }
  const redial = () => {
    redialMs = Math.min(REDIAL_MS.most, redialMs * 2)
    connect()
  }
  const watchSilence = () =>
    afterwards(
      () => {
        ears.connected(false)
        afterwards(redial, redialMs)
      },
      isPlaying ? SILENT_MS.playing : SILENT_MS.waiting,
    )

  const connect = () => {
    cancel()
    source?.close()
    const mine = open()
    source = mine
    let heard = createFold()
    const on = (type: string, hear: (data: string) => void) =>
      mine.addEventListener(type, ({ data }) => {
        if (mine !== source) return
        redialMs = REDIAL_MS.first
        ears.connected(true)
        hear(String(data))
        watchSilence()
      })
    on('open', () => {
      heard = createFold()
    })
    on('beat', (data) => ears.time((JSON.parse(data) as { at: number }).at))
    on('room', (data) => {
      const room = heard.room(JSON.parse(data) as RoomChange)
      isPlaying = room.state === 'playing'
      ears.time(room.at)
      ears.room(room)
    })
    on('own', (data) => ears.own(heard.own(JSON.parse(data) as OwnChange)))
    on('kicked', () => {
      hangUp()
      ears.kicked()
    })
    mine.addEventListener('error', () => {
      if (mine !== source) return
      ears.connected(false)
      if (mine.readyState !== CLOSED) return
      afterwards(connect, AGAIN_MS)
      ears.refused()
    })
    watchSilence()
  }

  const hangUp = () => {
    cancel()
    source?.close()
    source = undefined
  }
  /** A line without a network may look alive for minutes. */
  const lose = () => {
    hangUp()
    ears.connected(false)
  }

  connect()
  const unwatch = watch(connect, lose)
  return () => {
    unwatch()
    hangUp()
  }
}

/** A browser's own way of listening. */
export const inBrowser = (url: string): World => ({
  open: () => new EventSource(url, { withCredentials: true }),
  later: (again, ms) => {
    const timer = setTimeout(again, ms)
    return () => clearTimeout(timer)
  },
  watch: (woke, lost) => {
    const look = () => document.visibilityState === 'visible' && woke()
    document.addEventListener('visibilitychange', look)
    addEventListener('online', woke)
    addEventListener('offline', lost)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', woke)
      removeEventListener('offline', lost)
    }
  },
})
