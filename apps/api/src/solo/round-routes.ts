import type { GameView } from '@pd/contract'
import {
  applyToRound,
  type FailureCode,
  type Game,
  giveUp,
  hintsOffered,
  ok,
  type Result,
  type Round,
  sharpen,
  takeHint,
} from '@pd/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Call, Handlers } from '../endpoints/handler.ts'
import { type Outcome, type Refusal, refuseWith } from '../endpoints/outcome.ts'
import { clientAddress } from '../http/connections/client-address.ts'
import type { Metrics } from '../telemetry/metrics/metrics.ts'
import { type GuessTools, makeGuess } from './make-guess.ts'
import type { Caller, RevealBudget } from './reveal-budget.ts'
import { type ViewTools, viewGame } from './view-game.ts'

/** What the endpoints of a round need. */
export type RoundTools = GuessTools & {
  readonly view: ViewTools
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

/** Makes a handler that changes the round that the player sees by a rule of core. */
const changing =
  <C extends Call<'sharpen' | 'hint' | 'giveUp'>>(
    tools: RoundTools,
    rule: (round: Round, game: Game, call: C) => Result<Round>,
  ) =>
  async (call: C): Promise<Outcome<GameView, FailureCode | 'game_not_found'>> => {
    const { params, player, body, reply } = call
    const { reveals } = tools
    const caller = callerOf(call)
    const order = { id: params.id, playerId: player, now: tools.now() }
    const changed = await tools.store.games.change(order, (game) =>
      reveals.settle(
        caller,
        applyToRound(game, body.round, (open) => rule(open, game, call)),
      ),
    )
    if (changed === null) return refuseWith('game_not_found')
    if (!changed.ok) return whenToRetry(changed, { caller, reply, reveals })
    countEnd(changed.value, body.round, tools)
    return ok(await viewGame(changed.value, tools.view))
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
    return ok({ verdict, game: await viewGame(game, tools.view) })
  },

  sharpen: changing<Call<'sharpen'>>(tools, (round, _game, { body }) => sharpen(round, body.level)),
  hint: changing<Call<'hint'>>(tools, (round, game, { body }) => takeHint(round, body.kind, hintsOffered(game))),
  giveUp: changing<Call<'giveUp'>>(tools, giveUp),
})
