import type { GameView } from '@pd/contract'
import {
  type FailureCode,
  type Game,
  giveUp,
  hintsOffered,
  inRound,
  ok,
  openRound,
  type Result,
  type Round,
  scoreOf,
  sharpen,
  takeHint,
} from '@pd/core'
import type { Call, Handlers } from '../endpoints/handler.ts'
import { type Outcome, refuseWith } from '../endpoints/outcome.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { type GuessTools, makeGuess } from './make-guess.ts'
import { type NewGameTools, startGame } from './new-game.ts'
import { type ViewTools, viewGame } from './view-game.ts'

export type GameTools = NewGameTools &
  GuessTools & {
    readonly view: ViewTools
    readonly metrics: Pick<Metrics, 'gameStarted' | 'guessJudged' | 'roundEnded'>
  }

const GAMES_LISTED = 10

const summarise = (game: Game) => {
  const open = openRound(game)
  return {
    id: game.id,
    difficulty: game.difficulty,
    state: open ? ('playing' as const) : ('finished' as const),
    score: scoreOf(game),
    round: open?.number ?? game.rounds.length,
    roundCount: game.rounds.length,
    startedAt: game.startedAt,
  }
}

/** Games that are played alone. */
export const gameRoutes = (
  tools: GameTools,
): Pick<Handlers, 'newGame' | 'games' | 'game' | 'guess' | 'sharpen' | 'hint' | 'giveUp'> => {
  const { store, catalogue, now, view, metrics } = tools
  const show = (game: Game) => viewGame(game, view)

  /** A round that a command could still change ends at most once. */
  const countEnd = (game: Game, round: number): void => {
    const outcome = game.rounds.find(({ number }) => number === round)?.outcome
    if (outcome) metrics.roundEnded(outcome)
  }

  /** Changes the round that the player sees by a rule of core. */
  const change = async (
    { params, player, body }: Call<'sharpen' | 'hint' | 'giveUp'>,
    command: (round: Round, game: Game) => Result<Round>,
  ): Promise<Outcome<GameView, FailureCode | 'game_not_found'>> => {
    const changed = await store.games.change({ id: params.id, playerId: player, now: now() }, (game) =>
      inRound(game, body.round, (open) => command(open, game)),
    )
    if (changed === null) return refuseWith('game_not_found')
    if (!changed.ok) return changed
    countEnd(changed.value, body.round)
    return ok(await show(changed.value))
  }

  return {
    newGame: async ({ body, startSession }) => {
      const { pack } = body
      if (pack && catalogue.packById(pack) === null) return refuseWith('pack_not_found')
      const started = await startGame(body, startSession(), tools)
      if (!started.ok) return refuseWith(pack ? started.failure.code : 'catalogue_empty')
      metrics.gameStarted(started.value.plan)
      return ok(await show(started.value))
    },

    games: async ({ player }) => {
      const games = player === null ? [] : await store.games.latest(player, GAMES_LISTED)
      return ok({ games: games.map(summarise) })
    },

    game: async ({ params, player }) => {
      const game = await store.games.find(params.id, player)
      return game ? ok(await show(game)) : refuseWith('game_not_found')
    },

    guess: async ({ params, player, body }) => {
      const made = await makeGuess(params.id, player, body, tools)
      if (made === null) return refuseWith('game_not_found')
      if (!made.ok) return made
      const { game, verdict } = made.value
      metrics.guessJudged(verdict)
      countEnd(game, body.round)
      return ok({ verdict, game: await show(game) })
    },

    sharpen: (call) => change(call, (round) => sharpen(round, call.body.level)),
    hint: (call) => change(call, (round, game) => takeHint(round, call.body.kind, hintsOffered(game))),
    giveUp: (call) => change(call, giveUp),
  }
}
