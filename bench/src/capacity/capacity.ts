import type { Costs } from './costs.ts'

/** What is asked of an installation on its busiest evening. */
export type Demand = {
  /** Rooms at once, and people in each. */
  readonly rooms: number
  readonly peoplePerRoom: number
  /** Players of a day who play alone, and what each asks: rounds, guesses a round, levels seen a round. */
  readonly soloPlayersPerDay: number
  readonly roundsPerPlayer: number
  readonly guessesPerRound: number
  readonly levelsPerRound: number
  /** The share of a day's play that falls into its busiest hour. */
  readonly busiestHour: number
  /** Seconds between two guesses of a person in a room, and between two events of a room that all its people see. */
  readonly secondsPerGuess: number
  readonly secondsPerEvent: number
  /** How much of a process may be used, so that a burst or a lost replica finds room. */
  readonly utilisation: number
}

/** A city: 10,000 rooms of thirty at once, and a million players a day. */
export const CITY: Demand = {
  rooms: 10_000,
  peoplePerRoom: 30,
  soloPlayersPerDay: 1_000_000,
  roundsPerPlayer: 5,
  guessesPerRound: 4,
  levelsPerRound: 5,
  busiestHour: 0.12,
  secondsPerGuess: 12,
  secondsPerEvent: 4,
  utilisation: 0.5,
}

/** One thing that is needed: how much is asked a second or held, what one unit of it does, and so how many units. */
export type Need = {
  readonly what: string
  readonly asked: number
  readonly one: number
  readonly unit: string
  readonly units: number
}

const need = (what: string, unit: string, { asked, one }: { asked: number; one: number }): Need => ({
  what,
  unit,
  asked,
  one,
  units: Math.ceil(asked / one),
})

/** What a demand needs at these costs, the scarcest first: the first line is the first bottleneck. */
export const needsOf = (demand: Demand, costs: Costs): Need[] => {
  const { utilisation } = demand
  const listeners = demand.rooms * demand.peoplePerRoom
  const perSecond = (demand.soloPlayersPerDay * demand.busiestHour) / 3_600
  const soloGuesses = perSecond * demand.roundsPerPlayer * demand.guessesPerRound
  const roomGuesses = listeners / demand.secondsPerGuess
  const deliveries = listeners / demand.secondsPerEvent
  const renders = perSecond * demand.roundsPerPlayer * demand.levelsPerRound
  const memoryMiB = listeners * costs.listenerMiB + demand.rooms * costs.roomMiB
  const processes = 'API processes, of one core and 512 MiB'
  return [
    need('events to listeners', processes, { asked: deliveries, one: (1_000 / costs.listenerEventMs) * utilisation }),
    need('memory of rooms and listeners', processes, { asked: memoryMiB, one: 512 * 0.8 - costs.processMiB }),
    need('guesses of people alone', processes, { asked: soloGuesses, one: costs.soloGuessesPerSecond * utilisation }),
    need('renders', processes, { asked: renders, one: costs.rendersPerSecond * utilisation }),
    need('commits of guesses', 'databases', {
      asked: roomGuesses + soloGuesses,
      one: costs.roomGuessesPerSecond * utilisation,
    }),
    need('pages and renders out, bit', 'links of 1 Gbit/s', {
      asked: (perSecond * costs.pageBytes + renders * costs.renderBytes) * 8,
      one: 1e9 * utilisation,
    }),
  ].sort((one, other) => other.asked / other.one - one.asked / one.one)
}
