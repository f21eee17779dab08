import type { Strictness } from '../answers/match/verdict.ts'
import { modeOf } from '../modes/modes.ts'
import type { HintKind } from '../play/attempt.ts'
import type { Mode } from '../play/mode.ts'
import { type Result, refuse } from '../result.ts'
import { type GameSettings, PLANS, type PlanName } from './plan.ts'
import { openRoundAt, type Round, type RoundDraw } from './round.ts'

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
export const newGame = (order: Omit<Game, 'rounds'>, pictures: readonly RoundDraw[]): Game => ({
  ...order,
  rounds: pictures.map((picture, at) => openRoundAt(picture, at + 1, PLANS[order.plan].firstLevel(order))),
})

/** A mode in which a wrong answer ends nothing. */
const withMoreTries = (mode: Mode): Mode => ({
  ...mode,
  outcomeOf: (verdict) => (verdict === 'correct' ? 'found' : null),
})

/** How a game is answered. */
export const modeOfGame = ({ plan }: Pick<Game, 'plan'>): Mode => {
  const { answers, isForgiving } = PLANS[plan]
  return isForgiving ? withMoreTries(modeOf(answers)) : modeOf(answers)
}

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

type Limited = Pick<Game, 'plan' | 'startedAt' | 'rounds'>

/** The milliseconds that are left of a game at a moment; null for a game without a clock. */
export const timeLeft = ({ plan, startedAt }: Pick<Game, 'plan' | 'startedAt'>, now: number): number | null => {
  const lastsMs = PLANS[plan].limit?.lastsMs ?? null
  return lastsMs === null ? null : Math.max(0, startedAt + lastsMs - now)
}

/** How many rounds may still end without a find; null where misses end no game. */
export const missesLeft = ({ plan, rounds }: Pick<Game, 'plan' | 'rounds'>): number | null => {
  const most = PLANS[plan].limit?.misses ?? null
  const missed = rounds.filter(({ outcome }) => outcome !== null && outcome !== 'found').length
  return most === null ? null : Math.max(0, most - missed)
}

const isSpent = (game: Limited, now: number): boolean => timeLeft(game, now) === 0 || missesLeft(game) === 0

/** Whether a game is over; a round that is open when the time is up counts for nothing. */
export const isOver = (game: Limited, now: number): boolean => openRound(game) === null || isSpent(game, now)

/** Rounds are numbered up to here. */
export const MAX_ROUNDS = 500

/** Whether a game waits for its next picture. */
export const wantsRound = (game: Limited, now: number): boolean =>
  PLANS[game.plan].limit !== null && openRound(game) === null && !isSpent(game, now) && game.rounds.length < MAX_ROUNDS

/** The round that follows the last one. */
export const nextRound = (game: Game, picture: RoundDraw): Round =>
  openRoundAt(picture, game.rounds.length + 1, PLANS[game.plan].firstLevel(game))

/** A guess that was sent in time counts, however slow the line. */
const GRACE_MS = 1_500

/** Whether the time of a game was up some while before a moment. */
export const isTooLate = (game: Pick<Game, 'plan' | 'startedAt'>, now: number): boolean =>
  timeLeft(game, now - GRACE_MS) === 0

/** Applies a command to the round that the player sees; refuses any but the open one. */
export const applyToRound = (game: Game, number: number, command: (round: Round) => Result<Round>): Result<Round> => {
  const open = openRound(game)
  if (open === null || number < open.number) return refuse('round_closed')
  return number === open.number ? command(open) : refuse('round_not_current')
}
