import type { RoomView } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { Figures } from '../../kit/digits.tsx'
import { onPodium } from './on-podium.ts'
import './podium.css'

const ORDER = [1, 0, 2]
const ROWS = [6, 4, 3]
const COLUMNS = 4

/** The best on stacks of cells, as high as their places; the second stands on the left, as ever. */
export const Podium = ({ app: { say }, standings }: { app: App; standings: RoomView['standings'] }) => {
  const best = onPodium(standings)
  if (best.length === 0) return null
  return (
    <ol class="podium" aria-label={say('room.podium')}>
      {ORDER.map((rank) => {
        const standing = best[rank]
        const rows = ROWS[(standing?.place ?? 1) - 1] ?? 3
        return (
          standing && (
            <li key={standing.player} class={`stack stack-${rank + 1} ${standing.place === 1 ? 'stack-best' : ''}`}>
              <span class="stack-name">{standing.name}</span>
              <span class="stack-points">{say('round.points', { n: standing.score })}</span>
              <span class="stack-cells">
                <b aria-hidden="true">
                  <Figures written={String(standing.place)} />
                </b>
                {Array.from({ length: rows * COLUMNS }, (_, cell) => (
                  <i key={cell} />
                ))}
              </span>
            </li>
          )
        )
      })}
    </ol>
  )
}
