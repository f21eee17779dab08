import { type Game, isOrderedPlan, isOver, type OrderedPlan, ok, openRound, scoreOf } from '@pd/core'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import type { Metrics } from '../telemetry/metrics/metrics.ts'
import { continueGame } from './continue-game.ts'
import { type NewGameTools, startGame } from './new-game.ts'
import { type RoundTools, roundRoutes } from './round-routes.ts'
import { viewGame } from './view-game.ts'
import { viewNames } from './view-names.ts'

/** What the endpoints of solo games need. */
export type GameTools = NewGameTools & RoundTools & { readonly metrics: Pick<Metrics, 'gameStarted'> }

const GAMES_LISTED = 10

type OrderedGame = Game & { readonly plan: OrderedPlan }

const isOrdered = (game: Game): game is OrderedGame => isOrderedPlan(game.plan)

const summarise = (now: number) => (game: OrderedGame) => ({
  id: game.id,
  plan: game.plan,
  difficulty: game.difficulty,
  state: isOver(game, now) ? ('finished' as const) : ('playing' as const),
  score: scoreOf(game),
  round: openRound(game)?.number ?? game.rounds.length,
  roundCount: game.rounds.length,
  startedAt: game.startedAt,
})

/** Alone, a pack of rooms is as unknown as one that does not exist. */
const isPlayedAlone = (packId: string, { catalogue }: GameTools): boolean =>
  catalogue.packById(packId) !== null && catalogue.visibilityOf(packId) !== 'rooms only'

type GameRoutes = Pick<Handlers, 'newGame' | 'games' | 'game' | 'bestScore' | 'foundNames'> &
  ReturnType<typeof roundRoutes>

/** Games that are played alone. */
export const gameRoutes = (tools: GameTools): GameRoutes => ({
  newGame: async ({ body, startSession }) => {
    const { pack } = body
    if (pack && !isPlayedAlone(pack, tools)) return refuseWith('pack_not_found')
    const started = await startGame(body, startSession(), tools)
    if (!started.ok) return refuseWith(pack ? started.failure.code : 'catalogue_empty')
    tools.metrics.gameStarted(started.value.plan)
    return ok(await viewGame(started.value, tools.view))
  },

  games: async ({ player }) => {
    const games = player === null ? [] : await tools.store.games.latest(player, GAMES_LISTED)
    return ok({ games: games.filter(isOrdered).map(summarise(tools.now())) })
  },

  game: async ({ params, player }) => {
    const game = await tools.store.games.find(params.id, player)
    return game ? ok(await viewGame(await continueGame(game, tools), tools.view)) : refuseWith('game_not_found')
  },

  bestScore: async ({ params, player }) => {
    const game = await tools.store.games.find(params.id, player)
    if (!game) return refuseWith('game_not_found')
    const { games } = tools.store
    const [score, last] = await Promise.all([games.bestScore(game), games.lastScore(game)])
    return ok({ score, last })
  },

  foundNames: async ({ params, player, query }) => {
    const game = await tools.store.games.find(params.id, player)
    return game ? viewNames(game, query, tools.view) : refuseWith('game_not_found')
  },

  ...roundRoutes(tools),
})
