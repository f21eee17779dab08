import { layOutLadder } from './ladder.ts'

/** The levels as squares that shrink, the spent ones hollow. */
export const Rungs = ({ levels, level }: { levels: number; level: number }) => {
  const rungs = layOutLadder(levels, level)
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
