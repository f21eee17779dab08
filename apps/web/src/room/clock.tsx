import { useEffect, useState } from 'preact/hooks'
import type { LevelClock } from './state.ts'

const CELLS = 12
const TICK_MS = 200

/** How many of the cells are spent; the last one is spent when the level ends. */
export const spentCells = (clock: LevelClock, now: number, cells = CELLS): number => {
  const left = Math.max(0, clock.endsAt - now)
  return Math.min(cells, Math.floor((1 - left / Math.max(1, clock.totalMs)) * cells + 0.001))
}

const useNow = (isRunning: boolean): number => {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (!isRunning) return
    setNow(performance.now())
    const timer = setInterval(() => setNow(performance.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}

/** The time of a level as cells that fill; without a clock they wait, empty. */
export const ClockCells = ({ clock }: { clock: LevelClock | undefined }) => {
  const now = useNow(clock !== undefined)
  const spent = clock ? spentCells(clock, now) : 0
  return (
    <span class="clock-cells" aria-hidden="true">
      {Array.from({ length: CELLS }, (_, place) => (
        <i key={place} class={place < spent ? 'clock-spent' : ''} />
      ))}
    </span>
  )
}
