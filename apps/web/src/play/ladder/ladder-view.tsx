import type { RoundView } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { Digits } from '../../kit/digits.tsx'
import { layOutLadder } from './ladder.ts'
import { Rungs } from './rungs.tsx'

/** The size in pixels that a `rem` has at a browser's usual text size, for which the ladder is laid out. */
const ROOT_FONT_PX = 16

/** The levels as squares that shrink; what the next guess is worth hangs on the current one. */
export const Ladder = ({ app: { say, settings }, round }: { app: App; round: RoundView }) => {
  const current = layOutLadder(round.levels, round.level)[round.level - 1]
  const closed = round.state === 'closed'
  const flips = round.level > round.levels / 2
  const amount = closed ? round.points : round.worth
  return (
    <div
      class={`ladder ladder-${closed ? (round.outcome === 'found' ? 'found' : 'missed') : 'open'} ${flips ? 'ladder-flip' : ''}`}
      style={{ '--middle': `${(current?.middle ?? 0) / ROOT_FONT_PX}rem` }}
    >
      <p class="unseen">{say('round.level', round)}</p>
      <Rungs levels={round.levels} level={round.level} />
      <p class="worth">
        <Digits value={amount} language={settings.language.value} from={closed ? 0 : amount} />
        <span class="worth-unit" aria-hidden="true">
          {say('round.pts')}
        </span>
        <span class="unseen">{say(closed ? 'round.points' : 'round.worth', { n: amount })}</span>
      </p>
    </div>
  )
}
