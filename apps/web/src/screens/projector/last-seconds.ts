import type { RoomRoundView } from '@pd/contract/client'
import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { LevelClock } from '../../live-room/level-clock.ts'

const SECONDS = [3, 2, 1]

/** The second that runs now, where it is one of the last. */
const runningSecond = (endsAt: number | undefined): number | null =>
  endsAt === undefined
    ? null
    : (SECONDS.find((seconds) => seconds === Math.ceil((endsAt - performance.now()) / 1000)) ?? null)

/** The last three seconds before the reveal, each with a tick; null before them. */
export const useLastSeconds = (app: App, round: RoomRoundView, clock: LevelClock | undefined): number | null => {
  const [left, setLeft] = useState<number | null>(null)
  const endsAt = round.level === round.levels - 1 ? clock?.endsAt : undefined
  useEffect(() => {
    // the clock is set anew while it runs
    setLeft(runningSecond(endsAt))
    if (endsAt === undefined) return
    const timers = SECONDS.map((seconds) => ({ seconds, ms: endsAt - seconds * 1000 - performance.now() }))
      .filter(({ ms }) => ms > 0)
      .map(({ seconds, ms }) =>
        setTimeout(() => {
          setLeft(seconds)
          app.playSound('tick')
        }, ms),
      )
    return () => timers.forEach(clearTimeout)
  }, [endsAt])
  return left
}
