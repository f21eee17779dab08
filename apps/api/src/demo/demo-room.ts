import { setTimeout as delay } from 'node:timers/promises'
import type { Answer, SharedRoom } from '@pd/contract/client'
import type { UiLanguage } from '@pd/languages'
import { giveName } from '../name/give-name.ts'
import type { AnswerKey } from './answer-key.ts'
import { runBot } from './bot.ts'
import { createHttpPlayer, type HttpPlayer } from './http-player.ts'
import { planRound } from './plan-round.ts'

/** What a demo's room needs. */
export type DemoRoomTools = {
  /** The address of the API. */
  readonly url: string
  readonly bots: number
  readonly language: UiLanguage
  readonly secondsPerLevel: number
  /** From 0 to 1: how early the weakest bot recognises pictures. */
  readonly leastSkill: number
  /** How long the answer stays before the next round. */
  readonly revealMs: number
  readonly answerOf: AnswerKey
  /** Numbers in [0, 1). */
  readonly random: () => number
  /** Ends the room's bots. */
  readonly signal: AbortSignal
  readonly onError: (error: unknown) => void
}

/** The most rounds that a room may have: half an hour, then another room opens. */
const ROUNDS = 30
const ASK_AGAIN_MS = 500
const NAMES_TO_CONFUSE = 200
const UNANSWERED: readonly string[] = ['unreachable', 'rate_limited', 'database_unavailable']

const requireValue = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value
  throw new Error(`the demo's bots were refused: ${answer.problem.code}`)
}

/** Opens a room as soon as the import has committed the first pictures. */
const openRoom = async ({ client }: HttpPlayer, tools: DemoRoomTools): Promise<string> => {
  const { language, secondsPerLevel, signal } = tools
  for (;;) {
    const opened = await client.openRoom({ language, secondsPerLevel, rounds: ROUNDS })
    if (opened.ok || opened.problem.code !== 'catalogue_empty') return requireValue(opened).code
    await delay(ASK_AGAIN_MS, undefined, { signal })
  }
}

/** All players join the room, each under a free name; a visitor may have taken one first. */
const joinAll = async (players: readonly HttpPlayer[], code: string, tools: DemoRoomTools): Promise<void> => {
  const taken = new Set<string>()
  const join = async ({ client }: HttpPlayer): Promise<void> => {
    for (;;) {
      const name = giveName(tools.language, tools.random, (each) => taken.has(each))
      taken.add(name)
      const joined = await client.joinRoom(code, { name })
      if (joined.ok || joined.problem.code !== 'name_taken') return void requireValue(joined)
    }
  }
  for (const player of players) await join(player)
}

const startBot = (player: HttpPlayer, code: string, tools: DemoRoomTools): void => {
  const { language, leastSkill, answerOf, random, signal, onError } = tools
  const skill = leastSkill + (1 - leastSkill) * random()
  runBot({
    ...player,
    code,
    signal,
    onError,
    wait: (ms) => delay(ms, undefined, { signal }),
    plan: async (round, levels) => {
      const answer = await answerOf(code, round)
      if (answer === null) return []
      const { items } = requireValue(await player.client.items({ lang: language, limit: NAMES_TO_CONFUSE }))
      return planRound({ answer, otherNames: items.map(({ name }) => name), levels, skill, random })
    },
  })
}

/** Asks for the next round until there is an answer; a refusal means that the room has advanced already. */
const beginRound = async ({ client }: HttpPlayer, code: string, signal: AbortSignal): Promise<void> => {
  for (;;) {
    const begun = await client.steerRoom(code, { do: 'next' })
    if (begun.ok || !UNANSWERED.includes(begun.problem.code)) return
    await delay(ASK_AGAIN_MS, undefined, { signal })
  }
}

/** Begins the first round, and the next one after each reveal, as a host does; settles when the room has ended. */
const host = (player: HttpPlayer, code: string, { revealMs, signal, onError }: DemoRoomTools): Promise<void> =>
  new Promise((resolve, reject) => {
    let last = -1
    let isClosing = false
    const closeOnce = async (): Promise<void> => {
      if (isClosing) return
      isClosing = true
      await delay(revealMs, undefined, { signal })
      await player.client.steerRoom(code, { do: 'close' })
    }
    const follow = async ({ state, round }: SharedRoom): Promise<void> => {
      if (state === 'ended') return resolve()
      if (state === 'podium') return closeOnce()
      const isDue = state === 'lobby' || round?.phase === 'revealed'
      const number = round?.number ?? 0
      if (!isDue || number === last) return
      last = number
      if (number > 0) await delay(revealMs, undefined, { signal })
      await beginRound(player, code, signal)
    }
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    player.listen(code, (room) => void follow(room).catch((error) => signal.aborted || onError(error)), signal)
  })

/** Opens a room, fills it with bots and plays all of its rounds; the first bot is its host. Rejects when the signal is aborted. */
export const playDemoRoom = async (tools: DemoRoomTools, onOpen: (code: string) => void): Promise<void> => {
  const room = new AbortController()
  const own = { ...tools, signal: AbortSignal.any([tools.signal, room.signal]) }
  const players = Array.from({ length: tools.bots }, () => createHttpPlayer(tools.url))
  const [first] = players
  if (!first) return
  try {
    const code = await openRoom(first, own)
    await joinAll(players, code, own)
    onOpen(code)
    for (const player of players) startBot(player, code, own)
    await host(first, code, own)
  } finally {
    room.abort()
  }
}
