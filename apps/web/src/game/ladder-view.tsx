import type { RoundView } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Digits } from '../kit/digits.tsx'
import { layLadder } from './ladder.ts'

/** The levels as squares that shrink; what the next guess is worth hangs on the current one. */
export const Ladder = ({ app: { say, settings }, round }: { app: App; round: RoundView }) => {
  const rungs = layLadder(round.levels, round.level)
  const current = rungs[round.level - 1]
  const closed = round.state === 'closed'
  const flips = round.level > round.levels / 2
  const amount = closed ? round.points : round.worth
  return (
    <div
      class={`ladder ladder-${closed ? (round.outcome === 'found' ? 'found' : 'missed') : 'open'} ${flips ? 'ladder-flip' : ''}`}
      style={{ '--middle': `${current?.middle ?? 0}px` }}
    >
      <p class="unseen">{say('round.level', round)}</p>
      <svg class="rungs" viewBox={`0 0 ${(rungs.at(-1)?.middle ?? 0) + 8} 32`} aria-hidden="true">
        {rungs.map(({ side, middle, state }) => (
          <rect
            key={middle}
            class={`rung rung-${state}`}
            x={middle - side / 2 + 1}
            y={31 - side}
            width={side - 2}
            height={side - 2}
          />
        ))}
      </svg>
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
