import assert from 'node:assert/strict'
import {
  applyOwnChange,
  applyRoomChange,
  type OwnChange,
  type Problem,
  type RoomChange,
  type RoomOwn,
  type RoomView,
  type SharedRoom,
} from '@pd/contract'

/** After this time every change has been sent, on a mocked clock. */
export const TOGETHER_MS = 100

type Told = RoomView & Problem
/** `kicked` after that event, `ended` after the stream. */
type Heard = { readonly room?: SharedRoom; readonly own?: RoomOwn; readonly kicked?: true; readonly ended?: true }

/** A client that sends requests and listens, and records every byte that comes back; no answer may be cacheable. */
export const createVisitor = (url: string) => {
  const stop = new AbortController()
  let cookie = ''
  let received = ''
  let heard: Heard = {}
  let look = (): void => {}

  const fetchAs = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await fetch(url + path, { ...init, headers: { ...init.headers, cookie } })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    received += `${JSON.stringify([...answer.headers].filter(([name]) => name !== 'set-cookie'))}\n`
    assert.equal(answer.headers.get('cache-control'), 'no-store', path)
    return answer
  }
  const ask = async (path: string, init: RequestInit): Promise<{ status: number; body: Told }> => {
    const answer = await fetchAs(path, init)
    const text = await answer.text()
    received += `${text}\n`
    return { status: answer.status, body: JSON.parse(text) as Told }
  }
  const hear = (event: string): void => {
    const name = /^event: (.*)$/m.exec(event)?.[1]
    const data: unknown = name && JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '')
    if (name === 'room') heard = { ...heard, room: applyRoomChange(heard.room, data as RoomChange) }
    if (name === 'own') heard = { ...heard, own: applyOwnChange(heard.own, data as OwnChange) }
    if (name === 'kicked') heard = { ...heard, kicked: true }
    look()
  }
  const read = async ({ body }: Response): Promise<void> => {
    let rest = ''
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      received += text
      const events = (rest + text).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) hear(event)
    }
    heard = { ...heard, ended: true }
    look()
  }
  return {
    /** The id in the cookie: no other player may receive it. */
    id: (): string | undefined => /pd_player=([\w-]{16})/.exec(cookie)?.[1],
    cookie: () => cookie,
    get: (path: string) => ask(path, {}),
    post: (path: string, body: object) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    listen: async (path: string): Promise<void> => {
      read(await fetchAs(path, { signal: stop.signal })).catch(() => undefined)
    },
    /** The latest event of each kind, once it satisfies the condition. */
    until: (isSuch: (heard: Heard) => boolean): Promise<Heard> =>
      new Promise((resolve) => {
        look = () => isSuch(heard) && resolve(heard)
        look()
      }),
    /** All bytes that came since the last call. */
    take: (): string => {
      const all = received
      received = ''
      return all
    },
    leave: () => stop.abort(),
  }
}

export type Visitor = ReturnType<typeof createVisitor>
