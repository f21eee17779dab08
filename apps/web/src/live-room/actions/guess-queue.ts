import type { Answer, RoomOwn } from '@pd/contract/client'
import { batch, type Signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'

/** A guess that the server has not answered yet. */
export type PendingGuess = {
  /** Makes the guess count once, however often it is sent. */
  readonly id: string
  readonly round: number
  readonly level: number
  readonly text: string
  /** `waiting` could not be sent, and is sent again. */
  readonly state: 'sending' | 'waiting'
}

type Needs = {
  readonly pending: Signal<readonly PendingGuess[]>
  readonly send: (guess: PendingGuess) => Promise<Answer<RoomOwn>>
  readonly wait: (ms: number) => Promise<void>
  /** Called once a guess, with its answer. */
  readonly settled: (guess: PendingGuess, answer: Answer<RoomOwn>) => void
}

type Queue = Needs & { isSending: boolean; skipPause: () => void }

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 4_000
/** After these the guess may or may not have been kept: it is sent again. */
const PASSING: readonly ProblemCode[] = ['unreachable', 'starting', 'stopping', 'database_unavailable', 'rate_limited']

const mark = ({ pending }: Queue, id: string, state: PendingGuess['state']): void => {
  pending.value = pending.value.map((guess) => (guess.id === id ? { ...guess, state } : guess))
}

/** Waits, unless `skipPause` is called before. */
const pause = (queue: Queue, ms: number): Promise<void> =>
  Promise.race([
    queue.wait(ms),
    new Promise<void>((resolve) => {
      queue.skipPause = resolve
    }),
  ])

/** Sends a guess once; settles to whether it was answered. */
const trySending = async (queue: Queue, guess: PendingGuess, waitMs: number): Promise<boolean> => {
  mark(queue, guess.id, 'sending')
  const answer = await queue.send(guess)
  if (!answer.ok && PASSING.includes(answer.problem.code)) {
    mark(queue, guess.id, 'waiting')
    await pause(queue, answer.problem.retryAfterMs ?? waitMs)
    return false
  }
  batch(() => {
    queue.pending.value = queue.pending.value.filter(({ id }) => id !== guess.id)
    queue.settled(guess, answer)
  })
  return true
}

const sendAll = async (queue: Queue): Promise<void> => {
  if (queue.isSending) return
  queue.isSending = true
  const { pending } = queue
  let waitMs = FIRST_WAIT_MS
  for (let guess = pending.value[0]; guess; guess = pending.value[0])
    waitMs = (await trySending(queue, guess, waitMs)) ? FIRST_WAIT_MS : Math.min(LONGEST_WAIT_MS, waitMs * 2)
  queue.isSending = false
}

/** Sends guesses one after the other in the order in which they were typed, each until the server has answered it. */
export const createGuessQueue = (needs: Needs) => {
  const queue: Queue = { ...needs, isSending: false, skipPause: () => {} }
  return {
    /** Takes a guess; settles when all that were taken are answered. */
    add: (guess: Omit<PendingGuess, 'state'>): Promise<void> => {
      queue.pending.value = [...queue.pending.value, { ...guess, state: 'sending' }]
      return sendAll(queue)
    },
    /** Ends the pause before the next try. */
    sendNow: (): void => queue.skipPause(),
  }
}
