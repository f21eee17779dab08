import type { RoundView, Verdict } from '@pd/contract/client'
import type { Say } from '../app/words/say.ts'

/** The state of a round for a screen reader, without the name before the reveal. */
export const describeRound = (say: Say, round: RoundView): string => {
  const { reveal } = round
  if (!reveal) return `${say('round.level', round)}, ${say('round.worth', { n: round.worth })}`
  const { name } = reveal
  if (round.outcome !== 'found') return `${say(outcomeKey(round))} ${say('reveal.missed.said', { name })}`
  return `${say('reveal.found')} ${say('reveal.found.said', { name })} ${say('round.points', { n: round.points })}`
}

/** The key of the sentence for a round's end. */
export const outcomeKey = ({ outcome }: RoundView) =>
  outcome === 'found' ? 'reveal.found' : outcome === 'given_up' ? 'reveal.given_up' : 'reveal.missed'

/** What a guess brought: its verdict and the state of the round. */
export const describeVerdict = (say: Say, verdict: Verdict, round: RoundView): string => {
  if (verdict === 'almost') return say('verdict.almost')
  if (round.state === 'closed') return describeRound(say, round)
  return `${say('verdict.wrong')} ${describeRound(say, round)}`
}

/** The hints of a round for a screen reader. */
export const describeHints = (say: Say, { hints }: Pick<RoundView, 'hints'>): string =>
  [
    hints.category && say('hint.category.said', { category: hints.category }),
    hints.letters && say('hint.letters.said', { lengths: hints.letters.join(' + ') }),
    hints.firstLetter && say('hint.firstLetter.said', { letter: hints.firstLetter }),
  ]
    .filter(Boolean)
    .join('. ')
