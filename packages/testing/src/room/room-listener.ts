import {
  applyOwnChange,
  applyRoomChange,
  type OwnChange,
  type OwnView,
  type RoomChange,
  type RoomOwn,
  type SharedRoom,
} from '@pd/contract'
import { EventSource } from 'eventsource'

/** What a player is known by. */
export type CookieJar = { cookie: string }

type Heard = { readonly seq: number; readonly own: OwnView | null; readonly connections: number }

/** Somebody who listens to a room as a browser does: comes back by itself, and says what it heard last. */
export type RoomListener = {
  /** Settles when what was heard is such. */
  until(isSuch: (heard: Heard) => boolean): Promise<Heard>
  close(): void
}

/** `retryDelay` settles when it is worth asking again after an answer that is no stream: then a browser gives up, and the page asks. */
export const listenToRoom = (url: string, jar: CookieJar, retryDelay: () => Promise<unknown>): RoomListener => {
  let heard: Heard = { seq: 0, own: null, connections: 0 }
  let source: EventSource | undefined
  let isClosed = false
  const waiting = new Set<() => void>()

  const hear = (news: Partial<Heard>): void => {
    heard = { ...heard, ...news }
    for (const look of waiting) look()
  }
  const connect = (): void => {
    if (isClosed) return
    const line = new EventSource(url, {
      fetch: (target, init) => fetch(target, { ...init, headers: { ...init.headers, cookie: jar.cookie } }),
    })
    source = line
    let room: SharedRoom | undefined
    let own: RoomOwn | undefined
    line.addEventListener('open', () => {
      room = undefined
      own = undefined
      hear({ connections: heard.connections + 1 })
    })
    line.addEventListener('room', ({ data, lastEventId }) => {
      room = applyRoomChange(room, JSON.parse(data) as RoomChange)
      if (lastEventId === String(room.seq)) hear({ seq: room.seq })
    })
    line.addEventListener('own', ({ data }) => {
      own = applyOwnChange(own, JSON.parse(data) as OwnChange)
      hear({ own: own.own })
    })
    line.addEventListener('error', () => {
      if (line.readyState === line.CLOSED) void retryDelay().then(connect)
    })
  }
  connect()
  return {
    until: (isSuch) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isSuch(heard)) return
          waiting.delete(look)
          resolve(heard)
        }
        waiting.add(look)
        look()
      }),
    close: () => {
      isClosed = true
      source?.close()
    },
  }
}
