import { layLadder } from './ladder.ts'

/** The levels as squares that shrink, the spent ones hollow. */
export const RungsDrawn = ({ levels, level }: { levels: number; level: number }) => {
  const rungs = layLadder(levels, level)
  return (
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
  )
}
