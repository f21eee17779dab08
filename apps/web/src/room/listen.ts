import type { RoomView } from '@pd/contract/client'
import type { Mine } from './state.ts'

/** The part of an EventSource that is used. */
export type Source = {
  readonly readyState: number
  readonly addEventListener: (type: string, hear: (event: { readonly data?: unknown }) => void) => void
  readonly close: () => void
}

export type Ears = {
  readonly room: (view: RoomView) => void
  readonly own: (mine: Mine) => void
  readonly connected: (isConnected: boolean) => void
  /** What answered is no stream: a server that restarts behind a proxy, or a room that is no more. */
  readonly refused: () => void
}

type World = {
  readonly open: () => Source
  readonly later: (again: () => void, ms: number) => () => void
  /** Tells when the device woke up or is back in a network, and when it has none; gives the way to hear no more. */
  readonly watch: (woke: () => void, lost: () => void) => () => void
}

const CLOSED = 2
const AGAIN_MS = 2_000
/** The server's heart beats every 15 s; a line on which two beats were missed is dead, whatever the browser believes. */
const SILENT_MS = 35_000

/**
 * Listens to a room until stopped. A browser comes back by itself after a broken connection, but not after an answer that is none
 * (a server that restarts behind a proxy), not from a sleep that it has not noticed, and not on a line that died without a word.
 */
export const listenToRoom = ({ open, later, watch }: World, ears: Ears): (() => void) => {
  let source: Source | undefined
  let cancel = () => {}

  const connect = () => {
    cancel()
    source?.close()
    const mine = open()
    source = mine
    const again = (ms: number) => {
      cancel()
      cancel = later(() => {
        ears.connected(false)
        connect()
      }, ms)
    }
    const on = (type: string, hear: (data: string) => void) =>
      mine.addEventListener(type, ({ data }) => {
        if (mine !== source) return
        again(SILENT_MS)
        hear(String(data))
      })
    on('open', () => ears.connected(true))
    on('beat', () => {})
    on('room', (data) => ears.room(JSON.parse(data) as RoomView))
    on('own', (data) => ears.own(JSON.parse(data) as Mine))
    on('error', () => {
      ears.connected(false)
      if (mine.readyState !== CLOSED) return
      again(AGAIN_MS)
      ears.refused()
    })
    again(SILENT_MS)
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
