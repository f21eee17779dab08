import type { LossWatch } from '@pd/contract/client'
import type { ProblemCode } from '../../app/problem.ts'
import { setFeedback } from '../../play/feedback.ts'
import { problemKind } from '../../play/problem-kind.ts'
import { showProblem } from './commands.ts'
import { createGuessQueue, type PendingGuess } from './guess-queue.ts'
import { restoreText } from './restore-text.ts'
import { type RoomSession, timed } from './session.ts'
import { takeOwn } from './views.ts'

const showVerdict = (session: RoomSession, guess: PendingGuess): void => {
  const { room, announce, say, playSound } = session
  const made = room.mine.value.own?.guesses.find(({ id }) => id === guess.id)
  if (!made) return
  if (made.verdict === 'correct' || made.accepted) {
    if (made.level > made.seenLevel) announce(say('room.you.late', { n: made.level }))
    return
  }
  if (made.verdict === 'almost') restoreText(session, guess)
  const kind = made.verdict ?? 'sealed'
  setFeedback(room.feedback, kind)
  playSound(kind === 'sealed' ? 'tick' : kind)
  announce(say(`verdict.${kind}`))
}

const showRefusal = (session: RoomSession, guess: PendingGuess, problem: ProblemCode): void => {
  if (problemKind(problem).kind === 'feedback') restoreText(session, guess)
  if (problem === 'round_closed' || problem === 'round_not_current') {
    session.room.tooLate.value = guess.text
    session.announce(session.say('room.you.tooLate', { text: guess.text }))
  }
  void showProblem(session, problem)
}

/** Sends guesses at the round and level that the player sees; `counted` is called for each that the server took. */
export const createGuesses = (session: RoomSession, { counted }: Pick<LossWatch, 'counted'>) => {
  const { room, client, code, wait, newId } = session
  const queue = createGuessQueue({
    pending: room.pending,
    wait,
    send: ({ id, round, level, text }) =>
      timed(session, () => client.guessInRoom(code, { id, round, level, text, language: session.answerLanguage() })),
    settled: (guess, answer) => {
      if (!answer.ok) return showRefusal(session, guess, answer.problem.code)
      takeOwn(session, answer.value)
      counted(guess, answer.value)
      showVerdict(session, guess)
    },
  })
  return {
    /** Guesses; an empty text sends what waits for a connection instead. */
    send: async (text: string): Promise<void> => {
      const round = room.view.value?.round
      if (round?.phase !== 'running' || !text) return queue.sendNow()
      room.text.value = ''
      await queue.add({ id: newId(), round: round.number, level: round.level, text })
    },
    sendNow: (): void => queue.sendNow(),
  }
}
