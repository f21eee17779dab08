import type { Strictness } from '../answers/match/verdict.ts'
import { modeOf } from '../modes/modes.ts'
import type { HintKind } from '../play/attempt.ts'
import type { Mode } from '../play/mode.ts'
import type { RoundPicture } from '../play/picture.ts'
import { type Result, refuse } from '../result.ts'
import { type GameSettings, PLANS, type PlanName } from './plan.ts'
import { openRoundAt, type Round } from './round.ts'

/** Rounds of one player by a plan, in order; the first one without an outcome is the open one. */
export type Game = GameSettings & {
  readonly id: string
  readonly playerId: string
  readonly plan: PlanName
  readonly language: string
  /** In epoch milliseconds. */
  readonly startedAt: number
  readonly rounds: readonly Round[]
}

type Planned = GameSettings & Pick<Game, 'plan'>

/** A game about pictures that were drawn for it, one a round, at the first level of its plan. */
export const newGame = (order: Omit<Game, 'rounds'>, pictures: readonly RoundPicture[]): Game => ({
  ...order,
  rounds: pictures.map((picture, at) => openRoundAt(picture, at + 1, PLANS[order.plan].firstLevel(order))),
})

/** How a game is answered. */
export const modeOfGame = ({ plan }: Pick<Game, 'plan'>): Mode => modeOf(PLANS[plan].answers)

/** How exactly a game wants its answers spelt. */
export const strictnessOf = (game: Planned): Strictness => PLANS[game.plan].strictness(game)

/** The hints that a game sells. */
export const hintsOffered = (game: Planned): readonly HintKind[] => PLANS[game.plan].hints(game)

/** The round that is played; null when the game is finished. */
export const openRound = (game: Pick<Game, 'rounds'>): Round | null =>
  game.rounds.find((round) => round.outcome === null) ?? null

/** The points of all rounds. */
export const scoreOf = (game: Pick<Game, 'rounds'>): number =>
  game.rounds.reduce((score, round) => score + round.points, 0)

/** Applies a command to the round that the player sees; refuses any but the open one. */
export const applyToRound = (game: Game, number: number, command: (round: Round) => Result<Round>): Result<Round> => {
  const open = openRound(game)
  if (open === null || number < open.number) return refuse('round_closed')
  return number === open.number ? command(open) : refuse('round_not_current')
}
