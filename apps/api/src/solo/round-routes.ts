import type { GameView } from '@pd/contract'
import {
  applyToRound,
  type FailureCode,
  type Game,
  giveUp,
  hintsOffered,
  isTooLate,
  ok,
  type Result,
  type Round,
  refuse,
  sharpen,
  takeHint,
} from '@pd/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Call, Handlers } from '../endpoints/handler.ts'
import { type Outcome, type Refusal, refuseWith } from '../endpoints/outcome.ts'
import { clientAddress } from '../http/connections/client-address.ts'
import type { Metrics } from '../telemetry/metrics/metrics.ts'
import { continueGame } from './continue-game.ts'
import { type GuessTools, makeGuess } from './make-guess.ts'
import type { NewGameTools } from './new-game.ts'
import type { Caller, RevealBudget } from './reveal-budget.ts'
import { type GameViewTools, viewGame } from './view-game.ts'

/** What the endpoints of a round need. */
export type RoundTools = GuessTools &
  NewGameTools & {
    readonly view: GameViewTools
    readonly metrics: Pick<Metrics, 'guessJudged' | 'roundEnded'>
  }

/** Counts the round if it has ended: once, since no later command can change it. */
const countEnd = (game: Game, round: number, { metrics }: RoundTools): void => {
  const outcome = game.rounds.find(({ number }) => number === round)?.outcome
  if (outcome) metrics.roundEnded(outcome)
}

const callerOf = ({ player, request }: { readonly player: string; readonly request: FastifyRequest }): Caller => ({
  player,
  address: clientAddress(request),
})

type Ending = { readonly caller: Caller; readonly reply: FastifyReply; readonly reveals: RevealBudget }

/** Adds to a refusal for want of reveals when to come back. */
const whenToRetry = (refused: Refusal<FailureCode>, { caller, reply, reveals }: Ending): Refusal<FailureCode> => {
  if (refused.failure.code !== 'reveals_used_up') return refused
  const seconds = reveals.waitSeconds(caller)
  reply.header('retry-after', seconds)
  return refuseWith('reveals_used_up', `Many solutions were shown here. Guess on, or try again in ${seconds} seconds.`)
}

type Move<C> = { readonly game: Game; readonly call: C; readonly now: number }
type Rule<C> = (round: Round, move: Move<C>) => Result<Round>

/** The rule as long as the game has time. */
const inTime =
  <C>(rule: Rule<C>): Rule<C> =>
  (round, move) =>
    isTooLate(move.game, move.now) ? refuse('time_up') : rule(round, move)

/** Makes a handler that changes the round that the player sees by a rule of core. */
const changing =
  <C extends Call<'sharpen' | 'hint' | 'giveUp'>>(tools: RoundTools, rule: Rule<C>) =>
  async (call: C): Promise<Outcome<GameView, FailureCode | 'game_not_found'>> => {
    const { params, player, body, reply } = call
    const { reveals } = tools
    const caller = callerOf(call)
    const order = { id: params.id, playerId: player, now: tools.now() }
    const changed = await tools.store.games.change(order, (game) =>
      reveals.settle(
        caller,
        applyToRound(game, body.round, (open) => rule(open, { game, call, now: order.now })),
      ),
    )
    if (changed === null) return refuseWith('game_not_found')
    if (!changed.ok) return whenToRetry(changed, { caller, reply, reveals })
    countEnd(changed.value, body.round, tools)
    return ok(await viewGame(await continueGame(changed.value, tools), tools.view))
  }

/** What a player does in a round of a solo game. */
export const roundRoutes = (tools: RoundTools): Pick<Handlers, 'guess' | 'sharpen' | 'hint' | 'giveUp'> => ({
  guess: async ({ params, player, body, request, reply }) => {
    const caller = callerOf({ player, request })
    const made = await makeGuess({ gameId: params.id, caller }, body, tools)
    if (made === null) return refuseWith('game_not_found')
    if (!made.ok) return whenToRetry(made, { caller, reply, reveals: tools.reveals })
    const { game, verdict } = made.value
    tools.metrics.guessJudged(verdict)
    countEnd(game, body.round, tools)
    return ok({ verdict, game: await viewGame(await continueGame(game, tools), tools.view) })
  },

  sharpen: changing<Call<'sharpen'>>(
    tools,
    inTime((round, { call }) => sharpen(round, call.body.level)),
  ),
  hint: changing<Call<'hint'>>(
    tools,
    inTime((round, { game, call }) => takeHint(round, call.body.kind, hintsOffered(game))),
  ),
  // also when the time is up: it shows what the last picture was
  giveUp: changing<Call<'giveUp'>>(tools, giveUp),
})
