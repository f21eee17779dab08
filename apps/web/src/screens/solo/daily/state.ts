import type { DailyView, GameView } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'

/** The daily of a page: the day as it was last seen, and the player's game of it. */
export const createDaily = () => ({
  view: signal<DailyView | undefined>(undefined),
  game: signal<GameView | undefined>(undefined),
  trouble: signal<ProblemCode | undefined>(undefined),
  /** When the day that is today ends, by the page's own clock. */
  endsAt: signal(0),
})
export type Daily = ReturnType<typeof createDaily>
