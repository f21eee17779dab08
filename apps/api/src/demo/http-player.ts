import { applyRoomChange, type RoomChange, type SharedRoom } from '@pd/contract'
import { type Client, createClient } from '@pd/contract/client'
import { EventSource } from 'eventsource'

/** One player over HTTP, as a browser is one: the typed client with a cookie of its own, and the live events of a room. */
export type HttpPlayer = {
  readonly client: Client
  /** Calls back with the room at first and after each change, until `signal` is aborted; reconnects by itself. */
  listen(code: string, onRoom: (room: SharedRoom) => void, signal: AbortSignal): void
}

const RECONNECT_MS = 2_000

type Stream = { readonly url: string; readonly cookie: () => string; readonly signal: AbortSignal }

const openStream = ({ url, cookie, signal }: Stream, onRoom: (room: SharedRoom) => void): void => {
  if (signal.aborted) return
  let room: SharedRoom | undefined
  const source = new EventSource(url, {
    fetch: (target, init) => fetch(target, { ...init, headers: { ...init.headers, cookie: cookie() } }),
  })
  const close = (): void => source.close()
  signal.addEventListener('abort', close, { once: true })
  source.addEventListener('open', () => {
    room = undefined
  })
  source.addEventListener('room', ({ data }) => {
    room = applyRoomChange(room, JSON.parse(data) as RoomChange)
    onRoom(room)
  })
  source.addEventListener('error', () => {
    // it gives up after an answer that is no stream, as when the database is away
    if (source.readyState !== source.CLOSED || signal.aborted) return
    signal.removeEventListener('abort', close)
    setTimeout(openStream, RECONNECT_MS, { url, cookie, signal }, onRoom).unref()
  })
}

/** Opens a player at the address of the API; without a cookie until the API gives one. */
export const createHttpPlayer = (url: string): HttpPlayer => {
  let cookie = ''
  const client = createClient(url, async (target, init) => {
    const response = await fetch(target, { ...init, headers: { ...init.headers, cookie } })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return response
  })
  return {
    client,
    listen: (code, onRoom, signal) =>
      openStream({ url: client.urls.roomEvents(code, { as: 'player' }), cookie: () => cookie, signal }, onRoom),
  }
}
