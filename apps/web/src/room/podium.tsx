import type { RoomView } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Figures } from '../kit/digits.tsx'

const STACKS = [
  { rank: 1, rows: 4 },
  { rank: 0, rows: 6 },
  { rank: 2, rows: 3 },
] as const
const COLUMNS = 4

/** The three best on stacks of cells; the second stands on the left, as ever. */
export const Podium = ({ app: { say }, standings }: { app: App; standings: RoomView['standings'] }) => (
  <ol class="podium" aria-label={say('room.podium')}>
    {STACKS.map(({ rank, rows }) => {
      const standing = standings[rank]
      return (
        standing && (
          <li key={standing.player} class={`stack stack-${rank + 1}`}>
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
