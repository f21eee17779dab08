import { OUTCOMES, PLAN_NAMES, type PlanName, type Round, type Verdict } from '@pd/core'
import { Counter, Gauge, type Registry } from 'prom-client'

/** Counts games, rounds and guesses, and the rooms of this process. */
export const createGameMetrics = (registry: Registry) => {
  const counter = <T extends string>(name: string, help: string, label: T) =>
    new Counter<T>({ name, help, labelNames: [label], registers: [registry] })
  const guesses = counter('pixel_guesses_total', 'Guesses judged.', 'verdict')
  const games = counter('pixel_games_started_total', 'Games begun.', 'kind')
  const rounds = counter('pixel_rounds_ended_total', 'Rounds ended.', 'outcome')
  const rooms = new Gauge({ name: 'pixel_rooms_open', help: 'Rooms of this process.', registers: [registry] })
  // a rate needs to have seen the zero before the first one
  for (const verdict of ['correct', 'almost', 'wrong'] satisfies Verdict[]) guesses.inc({ verdict }, 0)
  for (const outcome of OUTCOMES) rounds.inc({ outcome }, 0)
  for (const kind of PLAN_NAMES) games.inc({ kind }, 0)
  return {
    guessJudged: (verdict: Verdict) => guesses.inc({ verdict }),
    gameStarted: (kind: PlanName) => games.inc({ kind }),
    roundEnded: (outcome: NonNullable<Round['outcome']>) => rounds.inc({ outcome }),
    roomBegan: () => rooms.inc(),
    roomEnded: () => rooms.dec(),
  }
}
