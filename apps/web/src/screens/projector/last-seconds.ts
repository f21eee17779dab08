import type { RoomRoundView } from '@pd/contract/client'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { LevelClock } from '../../live-room/level-clock.ts'

const SECONDS = [3, 2, 1]

/** Ticks in the last three seconds before the reveal. */
export const useLastSeconds = (app: App, round: RoomRoundView, clock: LevelClock | undefined): void => {
  const endsAt = round.level === round.levels - 1 ? clock?.endsAt : undefined
  useEffect(() => {
    if (endsAt === undefined) return
    const waits = SECONDS.map((seconds) => endsAt - seconds * 1000 - performance.now()).filter((ms) => ms > 0)
    const timers = waits.map((ms) => setTimeout(() => app.playSound('tick'), ms))
    return () => timers.forEach(clearTimeout)
  }, [endsAt])
}
