import type { RoundView } from '@pd/contract/client'
import type { App } from '../../app/app.ts'

type Props = { app: App; round: Pick<RoundView, 'outcome' | 'level' | 'levels'> }

/** The levels of a round as cells, up to the one at which it ended. */
export const LevelCells = ({ app: { say }, round }: Props) => {
  const found = round.outcome === 'found'
  return (
    <span class="level-cells" role="img" aria-label={found ? say('result.at', round) : say('result.missed')}>
      {Array.from({ length: round.levels }, (_, index) => {
        const level = index + 1
        const state = level < round.level ? 'spent' : level > round.level ? 'unused' : found ? 'hit' : 'miss'
        return <i key={level} class={`level-cell level-${found ? state : level <= round.level ? 'miss' : 'unused'}`} />
      })}
    </span>
  )
}
