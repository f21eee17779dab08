import { useEffect, useState } from 'preact/hooks'
import { type LevelClock, spentCells } from './level-clock.ts'
import './progress.css'

const CELLS = 12
const TICK_MS = 200

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
  const spent = clock ? spentCells(clock, now, CELLS) : 0
  return (
    <span class="clock-cells" aria-hidden="true">
      {Array.from({ length: CELLS }, (_, place) => (
        <i key={place} class={place < spent ? 'clock-spent' : ''} />
      ))}
    </span>
  )
}
