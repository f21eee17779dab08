import type { Answer, ClientProblem, RoomOwn } from '@pd/contract/client'
import { batch, type Signal } from '@preact/signals'

/** A guess that was typed and of which the server has not said what became of it. */
export type PendingGuess = {
  /** Names it to the server, so that it counts once however often it is sent. */
  readonly id: string
  readonly round: number
  readonly level: number
  readonly text: string
  /** `waiting` was sent in vain, and will be sent again. */
  readonly state: 'sending' | 'waiting'
}

type Needs = {
  readonly pending: Signal<readonly PendingGuess[]>
  readonly send: (guess: PendingGuess) => Promise<Answer<RoomOwn>>
  readonly wait: (ms: number) => Promise<void>
  /** What became of a guess. */
  readonly settled: (guess: PendingGuess, answer: Answer<RoomOwn>) => void
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 4_000
/** Says nothing of the guess: it may have been kept or not, and is sent again. */
const PASSING: readonly ClientProblem['code'][] = [
  'unreachable',
  'starting',
  'stopping',
  'database_unavailable',
  'rate_limited',
]

/** Sends guesses one after the other, in the order in which they were typed, and each until there is an answer to it. */
export const createGuessQueue = ({ pending, send, wait, settled }: Needs) => {
  let isSending = false
  let wake = () => {}

  const mark = (id: string, state: PendingGuess['state']): void => {
    pending.value = pending.value.map((guess) => (guess.id === id ? { ...guess, state } : guess))
  }

  const pause = (ms: number): Promise<void> =>
    Promise.race([
      wait(ms),
      new Promise<void>((resolve) => {
        wake = resolve
      }),
    ])

  /** Tells whether it needs no further try. */
  const trySending = async (guess: PendingGuess, waitMs: number): Promise<boolean> => {
    mark(guess.id, 'sending')
    const answer = await send(guess)
    if (!answer.ok && PASSING.includes(answer.problem.code)) {
      mark(guess.id, 'waiting')
      await pause(answer.problem.retryAfterMs ?? waitMs)
      return false
    }
    batch(() => {
      pending.value = pending.value.filter(({ id }) => id !== guess.id)
      settled(guess, answer)
    })
    return true
  }

  const sendAll = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    let waitMs = FIRST_WAIT_MS
    for (let guess = pending.value[0]; guess; guess = pending.value[0])
      waitMs = (await trySending(guess, waitMs)) ? FIRST_WAIT_MS : Math.min(LONGEST_WAIT_MS, waitMs * 2)
    isSending = false
  }

  return {
    /** Takes a guess; settles when all that were taken are answered. */
    add: (guess: Omit<PendingGuess, 'state'>): Promise<void> => {
      pending.value = [...pending.value, { ...guess, state: 'sending' }]
      return sendAll()
    },
    /** The line is back, or somebody wants it now: what waits is sent at once. */
    hurry: (): void => wake(),
  }
}
