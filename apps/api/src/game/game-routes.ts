import { GameList, GameView, GiveUp, GuessAnswer, NewGame, NewGuess, NewHint, Problem, Sharpen } from '@pd/contract'
import {
  type Game,
  giveUp,
  hintsOffered,
  inRound,
  openRound,
  type Result,
  type Round,
  scoreOf,
  sharpen,
  takeHint,
} from '@pd/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { sendProblem } from '../http/problems.ts'
import { GUESS_LIMIT, NEW_GAME_LIMIT } from '../http/rate-limits.ts'
import { ensurePlayer, playerOf } from '../http/session.ts'
import type { TypedApp } from '../http/typed-app.ts'
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
const Params = Type.Object({ id: Type.String({ maxLength: 64 }) })
const tags = ['games']

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

/** Answers a changed game, a refusal, or that there is no such game. */
const sendChanged = async <T>(reply: FastifyReply, changed: Result<T> | null, view: (value: T) => Promise<unknown>) => {
  if (changed === null) return sendProblem(reply, 'game_not_found')
  if (!changed.ok) return sendProblem(reply, changed.failure.code)
  return reply.send(await view(changed.value))
}

export const registerGames = (app: TypedApp, tools: GameTools): void => {
  const { store, now, view, metrics } = tools
  const show = (game: Game) => viewGame(game, view)

  /** A round that a command could still change ends at most once. */
  const countEnd = (game: Game, round: number): void => {
    const outcome = game.rounds.find(({ number }) => number === round)?.outcome
    if (outcome) metrics.roundEnded(outcome)
  }

  /** Changes the round that the player sees by a rule of core. */
  const change = async (
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply,
    round: number,
    command: (round: Round, game: Game) => Result<Round>,
  ) => {
    const playerId = playerOf(request)
    if (playerId === null) return sendProblem(reply, 'session_missing')
    const changed = await store.games.change(request.params.id, playerId, now(), (game) =>
      inRound(game, round, (open) => command(open, game)),
    )
    if (changed?.ok) countEnd(changed.value, round)
    return sendChanged(reply, changed, show)
  }

  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  app.post(
    '/games',
    {
      config: NEW_GAME_LIMIT,
      schema: { tags, summary: 'Start a game', body: NewGame, response: { 201: GameView, '4xx': Problem } },
    },
    async (request, reply) => {
      const { pack } = request.body
      if (pack && (await store.catalogue.packById(pack)) === null) return sendProblem(reply, 'pack_not_found')
      const started = await startGame(request.body, ensurePlayer(request, reply), tools)
      if (!started.ok) return sendProblem(reply, pack ? started.failure.code : 'catalogue_empty')
      metrics.gameStarted(started.value.mode)
      return reply.code(201).send(await show(started.value))
    },
  )

  app.get(
    '/games',
    { schema: { tags, summary: 'The latest games of the caller', response: { 200: GameList } } },
    async (request) => {
      const playerId = playerOf(request)
      const games = playerId === null ? [] : await store.games.latest(playerId, GAMES_LISTED)
      return { games: games.map(summarise) }
    },
  )

  app.get(
    '/games/:id',
    { schema: { tags, summary: 'A game of the caller', params: Params, response: { 200: GameView, '4xx': Problem } } },
    async (request, reply) => {
      const playerId = playerOf(request)
      if (playerId === null) return sendProblem(reply, 'session_missing')
      const game = await store.games.find(request.params.id, playerId)
      return game ? reply.send(await show(game)) : sendProblem(reply, 'game_not_found')
    },
  )

  app.post(
    '/games/:id/guesses',
    {
      config: GUESS_LIMIT,
      schema: {
        tags,
        summary: 'Guess',
        params: Params,
        body: NewGuess,
        response: { 200: GuessAnswer, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const playerId = playerOf(request)
      if (playerId === null) return sendProblem(reply, 'session_missing')
      const made = await makeGuess(request.params.id, playerId, request.body, tools)
      if (made?.ok) {
        metrics.guessJudged(made.value.verdict)
        countEnd(made.value.game, request.body.round)
      }
      return sendChanged(reply, made, async ({ game, verdict }) => ({ verdict, game: await show(game) }))
    },
  )

  const response = { 200: GameView, '4xx': Problem }
  app.post(
    '/games/:id/sharpen',
    { schema: { tags, summary: 'One level on', params: Params, body: Sharpen, response } },
    (request, reply) => change(request, reply, request.body.round, (round) => sharpen(round, request.body.level)),
  )
  app.post(
    '/games/:id/hints',
    { schema: { tags, summary: 'Buy a hint', params: Params, body: NewHint, response } },
    (request, reply) =>
      change(request, reply, request.body.round, (round, game) =>
        takeHint(round, request.body.kind, hintsOffered(game)),
      ),
  )
  app.post(
    '/games/:id/give-up',
    { schema: { tags, summary: 'End the round without points', params: Params, body: GiveUp, response } },
    (request, reply) => change(request, reply, request.body.round, giveUp),
  )
}
