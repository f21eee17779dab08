import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import type { Answer, Client } from '@pd/contract/client'
import { evolve, type Room, type RoomEvent } from '@pd/core'
import { type CookieJar, listenToRoom, type RoomListener } from './room-listener.ts'

const PLAYERS = 50
/** At least; it goes on until the last kill. */
const ROUNDS = 3
const WRONG_GUESSES = 10
/** The most requests that are answered between two kills. */
const ANSWERS_APART = 80
/** Problems of which a page sends its request again. */
const PASSING: readonly string[] = ['unreachable', 'starting', 'stopping', 'database_unavailable']

/** A game whose processes may be killed. */
export type Trial = {
  readonly clientWith: (jar: CookieJar) => Client
  /** The names of all pictures: one of them is right. */
  readonly names: readonly string[]
  /** How often a process is killed. */
  readonly kills: number
  /** Kills a process without warning, and settles when it is back. */
  readonly kill: () => Promise<void>
  /** Settles when a request may be retried. */
  readonly retryDelay: () => Promise<unknown>
  readonly readLog: (code: string) => Promise<readonly RoomEvent[]>
}

type Player = { readonly name: string; readonly client: Client; readonly listener: RoomListener }

/** Counts the answers, which decide when the next kill comes. */
const createCounter = () => {
  let count = 0
  const waiting = new Map<() => void, number>()
  return {
    tick: (): void => {
      count++
      for (const [go, from] of waiting) if (count >= from) go()
    },
    more: (answers: number): Promise<void> =>
      new Promise((resolve) => {
        const go = (): void => {
          waiting.delete(go)
          resolve()
        }
        waiting.set(go, count + answers)
      }),
  }
}

/** The guesses of a log, each with its player and its round. */
const guessesIn = (log: readonly RoomEvent[]): string[] => {
  const names = new Map(log.flatMap((event) => (event.type === 'joined' ? [[event.player, event.name]] : [])))
  let round = 0
  return log.flatMap((event) => {
    if (event.type === 'round_prepared') round++
    return event.type === 'guessed' ? [`${names.get(event.player)} ${round} ${event.text}`] : []
  })
}

/** The texts that were right in each round. */
const answersIn = (log: readonly RoomEvent[]): Set<string>[] => {
  const answers: Set<string>[] = []
  for (const event of log) {
    if (event.type === 'round_prepared') answers.push(new Set())
    if (event.type === 'guessed' && event.verdict === 'correct') answers.at(-1)?.add(event.text)
  }
  return answers
}

/**
 * Fifty players play and listen while processes are killed at random moments, the last time when all of them listen. Every guess that was acknowledged is in the log once, and no
 * other is; scores follow from the log; every player is back and has received the end.
 */
export const assertRoomOutlivesKills = async (trial: Trial): Promise<void> => {
  const { retryDelay, names } = trial
  const answers = createCounter()

  let isOver = false
  /** Retries until there is an answer, as a phone does. */
  const insist = async <T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    while (!isOver) {
      const answer = await ask()
      if (answer.ok || !PASSING.includes(answer.problem.code)) {
        answers.tick()
        return answer
      }
      await retryDelay()
    }
    throw new Error('it is over')
  }
  const listening: RoomListener[] = []
  const told: string[] = []
  /** Whether the guess was right. A refusal means that it was committed by a process that was killed before it answered. */
  const guess = async ({ name, client }: Player, round: number, text: string): Promise<boolean> => {
    for (;;) {
      const answer = await insist(() => client.guessInRoom(code, { round, level: 1, text }))
      if (answer.ok || answer.problem.code !== 'rate_limited') {
        told.push(`${name} ${round} ${text}`)
        if (answer.ok) return answer.value.own?.points !== null
        const isFound = ['already_found', 'round_closed'].includes(answer.problem.code)
        assert.ok(isFound || answer.problem.code === 'guess_repeated', answer.problem.code)
        return isFound
      }
      await retryDelay()
    }
  }
  const play = async (player: Player, round: number): Promise<void> => {
    for (let n = randomInt(WRONG_GUESSES); n < WRONG_GUESSES; n++) await guess(player, round, `guess ${n}`)
    for (const name of names) if (await guess(player, round, name)) return
    assert.fail(`${names} are not all names`)
  }
  const steer = async (word: 'next' | 'close'): Promise<void> => {
    const answer = await insist(() => host.client.steerRoom(code, { do: word }))
    assert.ok(
      answer.ok || ['not_now', 'room_ended'].includes(answer.problem.code),
      answer.ok ? '' : answer.problem.code,
    )
  }

  const comeIn = (name: string, jar: CookieJar): Player => {
    const client = trial.clientWith(jar)
    const listener = listenToRoom(client.urls.roomEvents(code, { as: 'player' }), jar, retryDelay)
    listening.push(listener)
    return { name, client, listener }
  }
  /** As a page does: reads the room, joins it, listens. */
  const sitDown = async (name: string): Promise<Player> => {
    const jar = { cookie: '' }
    const client = trial.clientWith(jar)
    await insist(() => client.room(code))
    const joined = await insist(() => client.joinRoom(code, { name }))
    assert.ok(joined.ok, joined.ok ? '' : joined.problem.code)
    return comeIn(name, jar)
  }

  const hostJar = { cookie: '' }
  const opened = await trial.clientWith(hostJar).openRoom({ rounds: 30, secondsPerLevel: 60 })
  assert.ok(opened.ok)
  const { code } = opened.value
  const host = comeIn('host', hostJar)

  let kills = 0
  const allListen = Promise.withResolvers<void>()
  const killOn = async (): Promise<void> => {
    for (; kills < trial.kills; kills++) {
      await answers.more(randomInt(ANSWERS_APART))
      if (kills === trial.kills - 1) await allListen.promise
      if (isOver) return
      await trial.kill()
    }
  }
  const playOn = async (): Promise<Player[]> => {
    const players = await Promise.all(Array.from({ length: PLAYERS }, (_, n) => sitDown(`Player ${n}`)))
    await Promise.all(players.map(({ listener }) => listener.until((heard) => heard.connections > 0)))
    allListen.resolve()
    for (let round = 1; round <= ROUNDS || kills < trial.kills; round++) {
      await steer('next')
      const ready = players.map(({ client }) => insist(() => client.readyInRoom(code, { round })))
      for (const answer of await Promise.all(ready)) assert.ok(answer.ok, answer.ok ? '' : answer.problem.code)
      await Promise.all(players.map((player) => play(player, round)))
    }
    return players
  }
  try {
    const [players] = await Promise.all([playOn(), killOn()])
    await steer('close')

    const log = await trial.readLog(code)
    assert.deepEqual(
      log.map(({ seq }) => seq),
      log.map((_, index) => index + 1),
    )
    assert.deepEqual(guessesIn(log).sort(), told.sort())
    for (const right of answersIn(log)) assert.equal(right.size, 1, `all of ${[...right]} were right`)
    const replay = log.reduce<Room | null>(evolve, null)
    const scores = new Map([...(replay?.seats.values() ?? [])].map(({ name, score }) => [name, score]))
    let connections = 0
    for (const { name, client, listener } of players) {
      const score = scores.get(name) ?? 0
      const seen = await insist(() => client.room(code, { as: 'player' }))
      assert.equal(seen.ok && seen.value.own?.score, score)
      assert.ok(score > 0)
      const heard = await listener.until(({ seq, own }) => seq === log.length && own?.score === score)
      connections += heard.connections
    }
    assert.ok(connections > PLAYERS, 'no connection was cut')
  } finally {
    isOver = true
    for (const listener of listening) listener.close()
  }
}
