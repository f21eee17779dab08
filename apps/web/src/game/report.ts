import type { RoundView, Verdict } from '@pd/contract/client'
import type { Say } from '../words/say.ts'

/** Where a round stands, for ears: never a name before the reveal. */
export const reportRound = (say: Say, round: RoundView): string => {
  const { reveal } = round
  if (!reveal) return `${say('round.level', round)}, ${say('round.worth', { n: round.worth })}`
  const { name } = reveal
  if (round.outcome !== 'found') return `${say(outcomeKey(round))} ${say('reveal.missed.said', { name })}`
  return `${say('reveal.found')} ${say('reveal.found.said', { name })} ${say('round.points', { n: round.points })}`
}

export const outcomeKey = ({ outcome }: RoundView) =>
  outcome === 'found' ? 'reveal.found' : outcome === 'given_up' ? 'reveal.given_up' : 'reveal.missed'

export const reportVerdict = (say: Say, verdict: Verdict, round: RoundView): string => {
  if (verdict === 'almost') return say('verdict.almost')
  if (round.state === 'closed') return reportRound(say, round)
  return `${say('verdict.wrong')} ${reportRound(say, round)}`
}

/** The clues of a round, for ears. */
export const reportHints = (say: Say, { hints }: RoundView): string =>
  [
    hints.category && say('hint.category.said', { category: hints.category }),
    hints.letters && say('hint.letters.said', { lengths: hints.letters.join(' + ') }),
    hints.firstLetter && say('hint.firstLetter.said', { letter: hints.firstLetter }),
  ]
    .filter(Boolean)
    .join('. ')
