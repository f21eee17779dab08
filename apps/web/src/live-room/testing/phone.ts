import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from '@pd/contract/client'
import { effect } from '@preact/signals'
import { EventSource } from 'eventsource'
import { createMemoryStorage } from '../../app/storage.ts'
import { createSay } from '../../app/words/say.ts'
import { createRoomActions } from '../actions/room-actions.ts'
import { createRoomState } from '../room-state.ts'
import { type Source, streamRoom } from '../stream/room-stream.ts'

type Order = {
  readonly url: string
  /** Which of several processes takes the next request or connection; that at `url` by default. */
  readonly anyUrl?: () => string
  readonly code: string
  readonly name: string
  /** What it guesses, in this order. */
  readonly names: readonly string[]
  /** How long it thinks before its nth guess of a round. */
  readonly thinkMs: (guess: number) => number
}

/** What a phone was told and shown and when, by the clock of this machine; the log of the room must agree with it. */
const createHistory = (room: ReturnType<typeof createRoomState>) => {
  /** What its page showed in place of the game: a request that it does not repeat by itself. */
  const troubles: { readonly at: number; readonly problem: string }[] = []
  const reads: { at: number; seq: number; score: number; ids: (string | null)[] }[] = []
  const isShown = (seq: number, score: number, ids: readonly (string | null)[]): boolean => {
    const last = reads.at(-1)
    return last?.seq === seq && last.score === score && last.ids.join() === ids.join()
  }
  return {
    acknowledged: [] as { readonly at: number; readonly id: string; readonly round: number; readonly text: string }[],
    reads,
    losses: [] as { readonly at: number; readonly text: string }[],
    troubles,
    connected: [] as number[],
    look: (): void => {
      const { seq, own } = room.mine.value
      if (!own || seq === 0) return
      const ids = own.guesses.map(({ id }) => id)
      if (!isShown(seq, own.score, ids)) reads.push({ at: Date.now(), seq, score: own.score, ids })
    },
    fail: (): void => {
      const problem = room.trouble.value
      if (problem) troubles.push({ at: Date.now(), problem })
    },
  }
}

type Round = { readonly typed: string[]; readonly acknowledged: Set<string>; points: number | null }

/** A player's page in Node: the app's state, actions and stream, and a player who types. */
export const createPhone = ({ url, anyUrl = () => url, code, name, names, thinkMs }: Order) => {
  const room = createRoomState()
  const say = createSay('en')
  const jar = { cookie: '' }
  const withCookie = async (target: string, init: RequestInit): Promise<Response> => {
    const answer = await fetch(anyUrl() + target.slice(url.length), {
      ...init,
      headers: { ...init.headers, cookie: jar.cookie },
    })
    jar.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? jar.cookie
    return answer
  }
  const client = createClient(url, withCookie)
  const rounds = new Map<number, Round>()
  const roundOf = (number: number): Round => {
    const round = rounds.get(number) ?? { typed: [], acknowledged: new Set(), points: null }
    rounds.set(number, round)
    return round
  }
  const slidWords = new Set(Array.from({ length: 20 }, (_, level) => say('room.you.late', { n: level + 1 })))
  const slid = new Set<string>()
  let slidesTold = 0
  let flips = 0
  const history = createHistory(room)
  let ids = 0

  const actions = createRoomActions({
    client: {
      ...client,
      guessInRoom: async (room, body) => {
        const answer = await client.guessInRoom(room, body)
        if (answer.ok) roundOf(body.round).acknowledged.add(body.id ?? '')
        const { id = '', round, text } = body
        if (answer.ok) history.acknowledged.push({ at: Date.now(), id, round, text })
        return answer
      },
    },
    storage: createMemoryStorage(),
    tab: createMemoryStorage(),
    now: () => performance.now(),
    wait,
    newId: () => `${name.replace(/\W/g, '-')}-${++ids}-${code}`,
    answerLanguage: () => 'en',
    say,
    announce: (text) => {
      if (slidWords.has(text)) slidesTold++
      if (text === room.rewound.peek()) history.losses.push({ at: Date.now(), text })
    },
    playSound: () => {},
    code,
    room,
  })

  /** Counts points that disappear before the reveal, and guesses that count for a later level. */
  const watchOwn = () => {
    const { own } = room.mine.value
    const round = room.view.peek()?.round
    if (!own || !round || round.phase === 'preparing') return
    const known = roundOf(round.number)
    if (known.points !== null && own.points === null && round.phase !== 'revealed') flips++
    known.points = own.points ?? known.points
    for (const { id, verdict, level, seenLevel } of own.guesses)
      if (verdict === 'correct' && level > seenLevel) slid.add(id ?? '')
  }

  const isOpen = (number: number): boolean => {
    const round = room.view.peek()?.round
    return round?.number === number && round.phase === 'running' && room.mine.peek().own?.points === null
  }
  const play = async (number: number): Promise<void> => {
    for (const [guess, text] of names.entries()) {
      await wait(thinkMs(guess))
      if (!isOpen(number)) return
      roundOf(number).typed.push(text)
      room.text.value = text
      void actions.guess()
    }
  }
  const started = new Set<number>()
  const watchRound = () => {
    const round = room.view.value?.round
    if (round?.phase === 'preparing') void actions.ready()
    if (round?.phase !== 'running' || started.has(round.number)) return
    started.add(round.number)
    void play(round.number)
  }

  let stop = (): void => {}
  const listen = () =>
    streamRoom(
      {
        open: () =>
          new EventSource(client.urls.roomEvents(code), {
            fetch: (target, init) => withCookie(String(target), init as RequestInit),
          }) as unknown as Source,
        schedule: (run, ms) => {
          const timer = setTimeout(run, ms)
          return () => clearTimeout(timer)
        },
        watch: () => () => {},
      },
      {
        ...actions.listener,
        opened: (reconnect) => {
          history.connected.push(Date.now())
          actions.listener.opened?.(reconnect)
        },
      },
    )

  return {
    name,
    room,
    /** Loads the room, joins and listens, as a page does; tries again as a person would. */
    enter: async (): Promise<void> => {
      effect(history.fail)
      while (room.view.value === undefined) await actions.enter()
      while (!room.hasSeat.value) await actions.join(name, null)
      effect(watchOwn)
      effect(watchRound)
      effect(history.look)
      stop = listen()
    },
    /** Listens no more. */
    leave: (): void => stop(),
    history,
    /** What this phone has of a round. */
    round: (number: number) => {
      const { typed, acknowledged, points } = roundOf(number)
      return { typed: typed.length, acknowledged: acknowledged.size, points }
    },
    counts: () => ({
      acknowledged: [...rounds.values()].reduce((sum, { acknowledged }) => sum + acknowledged.size, 0),
      flips,
      slides: slid.size,
      slidesTold,
      rightGuesses: [...rounds.values()].filter(({ points }) => points !== null).length,
    }),
  }
}

export type Phone = ReturnType<typeof createPhone>
