import { setTimeout as wait } from 'node:timers/promises'
import type { Answer, Client, RoundView } from '@pd/contract/client'
import { until } from '../docker.ts'
import { createPlayer } from '../player.ts'

/** A guess in a game of one player that the server said counts. */
export type Acknowledged = {
  readonly at: number
  readonly client: Client
  readonly game: string
  readonly round: number
  readonly text: string
}

/** A request that was not answered, or with a failure of the server; the client of a page sends many of them again by itself. */
export type Failed = { readonly at: number; readonly status: number; readonly request: string }

/** What a page shows its player, as its client could not get it done. */
export type Trouble = { readonly at: number; readonly problem: string }

const THINK_MS = 300
/** So late a picture counts as one that did not come. */
const PICTURE_MS = 10_000

/** These say that a guess counted whose first answer was lost: a page shows the game as it is. */
const COUNTED = ['guess_repeated', 'level_passed']

type Told = { readonly acknowledged: Acknowledged[]; readonly troubles: Trouble[]; isOver: boolean }

const note = <T>({ troubles }: Told, answer: Answer<T>): Answer<T> => {
  if (!answer.ok && !COUNTED.includes(answer.problem.code))
    troubles.push({ at: Date.now(), problem: answer.problem.code })
  return answer
}

/** Plays one game with wrong guesses; what gets no answer is sent again, as a page's player does. `look` gets each picture that a page shows. */
const playGame = async (client: Client, told: Told, look: (picture: string) => void): Promise<void> => {
  const made = note(told, await client.newGame({ plan: 'solo', rounds: 5 }))
  let game = made.ok ? made.value : undefined
  for (let n = 1; game?.state === 'playing' && !told.isOver; n++) {
    await wait(THINK_MS)
    const round = game.rounds.find(({ state }) => state === 'open')
    if (!round) return
    look(round.picture)
    const text = `guess ${n}`
    const answer = note(told, await client.guess(game.id, { round: round.number, level: round.level, text }))
    if (answer.ok) told.acknowledged.push({ at: Date.now(), client, game: game.id, round: round.number, text })
    const now = answer.ok ? { ok: true as const, value: answer.value.game } : note(told, await client.game(game.id))
    if (now.ok) game = now.value
  }
}

type NoteAnswer = (status: number, request: string) => void

/** Loads each picture once, while its player goes on. */
const createLook = (client: Client, noteAnswer: NoteAnswer) => {
  let shown = ''
  return (picture: string): void => {
    if (picture === shown) return
    shown = picture
    const url = client.renderUrl(picture)
    fetch(url, { signal: AbortSignal.timeout(PICTURE_MS) })
      .then(async (answer) => {
        await answer.arrayBuffer()
        noteAnswer(answer.status, `GET ${url}`)
      })
      .catch(() => noteAnswer(0, `GET ${url}`))
  }
}

/** Some players who play alone, one game after the other, until `end` is called. */
export const startSoloPlayers = (url: string, count: number) => {
  const told: Told = { acknowledged: [], troubles: [], isOver: false }
  const failed: Failed[] = []
  const play = async (): Promise<void> => {
    const noteAnswer = (status: number, request: string): void => {
      if (status === 0 || status >= 500) failed.push({ at: Date.now(), status, request })
    }
    const client = createPlayer(url, noteAnswer)
    const look = createLook(client, noteAnswer)
    while (!told.isOver) {
      await playGame(client, told, look)
      await wait(THINK_MS)
    }
  }
  const playing = Promise.all(Array.from({ length: count }, play))
  return {
    acknowledged: told.acknowledged as readonly Acknowledged[],
    failed: failed as readonly Failed[],
    troubles: told.troubles as readonly Trouble[],
    /** Waits until a number of further guesses is acknowledged. */
    more: async (count: number): Promise<void> => {
      const wanted = told.acknowledged.length + count
      await until(
        async () => told.acknowledged.length,
        (length) => length >= wanted,
      )
    },
    end: async (): Promise<void> => {
      told.isOver = true
      await playing
    },
  }
}

/** The rounds of a game, which shows all of them once it is finished: what is left of it is given up. */
const allRounds = async (client: Client, id: string): Promise<readonly RoundView[]> => {
  let answer = await client.game(id)
  while (answer.ok && answer.value.state === 'playing')
    answer = await client.giveUp(id, { round: answer.value.rounds.at(-1)?.number ?? 0 })
  return answer.ok ? answer.value.rounds : []
}

/** The acknowledged guesses that their games don't have. */
export const missingOf = async (acknowledged: readonly Acknowledged[]): Promise<string[]> => {
  const missing: string[] = []
  for (const [id, guesses] of Map.groupBy(acknowledged, ({ game }) => game)) {
    const rounds = guesses[0] ? await allRounds(guesses[0].client, id) : []
    for (const { round, text } of guesses) {
      const found = rounds.find(({ number }) => number === round)
      if (![...(found?.wrong ?? []), ...(found?.almost ?? [])].includes(text)) missing.push(`${id} ${round}: ${text}`)
    }
  }
  return missing
}
