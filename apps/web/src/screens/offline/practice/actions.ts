import { type Outputs, setFeedback } from '../../../play/feedback.ts'
import { afterGuess, createJudge, type Practice } from './state.ts'

type Session = Outputs & { readonly practice: Practice }

const announceRound = ({ practice, say, announce }: Session): void => {
  const { round, picture, levels } = practice
  const name = picture.value?.reveal.name ?? ''
  if (round.value.outcome === 'found') announce(`${say('reveal.found')} ${say('reveal.found.said', { name })}`)
  else if (round.value.outcome) announce(say('reveal.missed.said', { name }))
  else announce(say('round.level', { level: round.value.level, levels: levels.value }))
}

/** Plays the practice: the same moves as in a game, judged on this device. */
export const createPracticeActions = (session: Session) => {
  const { practice, say, announce, playSound } = session
  const { round, text, feedback, levels, at, pictures } = practice
  const judge = createJudge(pictures)
  return {
    guess: async () => {
      const guess = text.value.trim()
      if (!guess || round.value.outcome) return
      if (round.value.wrong.includes(guess)) return setFeedback(feedback, 'repeated')
      const verdict = judge(guess, at.value % pictures.length)
      round.value = afterGuess(round.value, { text: guess, verdict, levels: levels.value })
      if (verdict !== 'almost') text.value = ''
      setFeedback(feedback, verdict === 'correct' ? 'found' : verdict)
      playSound(verdict)
      if (verdict === 'almost') announce(say('verdict.almost'))
      else announceRound(session)
    },
    sharpen: async () => {
      const isLast = round.value.level >= levels.value
      round.value = isLast ? { ...round.value, outcome: 'missed' } : { ...round.value, level: round.value.level + 1 }
      setFeedback(feedback, isLast ? 'missed' : 'sharper')
      announceRound(session)
    },
    giveUp: () => {
      round.value = { ...round.value, outcome: 'missed' }
      setFeedback(feedback, 'missed')
      announceRound(session)
    },
    next: () => {
      at.value = (at.value + 1) % pictures.length
      round.value = practice.NEW_ROUND
      text.value = ''
      setFeedback(feedback, 'calm')
    },
  }
}
export type PracticeActions = ReturnType<typeof createPracticeActions>
