import { EventSource } from 'eventsource'
import type { OwnView, RoomView } from '../wire.ts'

/** What a player is known by. */
export type Jar = { cookie: string }

type Heard = { readonly seq: number; readonly own: OwnView | null; readonly connections: number }

/** Somebody who listens to a room as a browser does: comes back by itself, and says what it heard last. */
export type Ears = {
  /** Settles when what was heard is such. */
  until(isSuch: (heard: Heard) => boolean): Promise<Heard>
  close(): void
}

/** `patience` settles when it is worth asking again after an answer that is no stream: then a browser gives up, and the page asks. */
export const listenWith = (url: string, jar: Jar, patience: () => Promise<unknown>): Ears => {
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
    line.addEventListener('open', () => hear({ connections: heard.connections + 1 }))
    line.addEventListener('room', ({ data, lastEventId }) => {
      const { seq } = JSON.parse(data) as RoomView
      if (lastEventId === String(seq)) hear({ seq })
    })
    line.addEventListener('own', ({ data }) => hear({ own: (JSON.parse(data) as Pick<RoomView, 'own'>).own }))
    line.addEventListener('error', () => {
      if (line.readyState === line.CLOSED) void patience().then(connect)
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
