import { JoinRoom, RoomGuess, RoomReady } from '@pd/contract'
import { isKicked, type RoomCommand, type RoundPlan } from '@pd/core'
import { sendProblem } from '../http/problems.ts'
import { GUESS_LIMIT } from '../http/rate-limits.ts'
import { ensurePlayer } from '../http/session.ts'
import type { TypedApp } from '../http/typed-app.ts'
import { fitName } from '../name/fit-name.ts'
import { createNameCheck } from '../name/name-check.ts'
import { createRoundJudge } from './judge-round.ts'
import type { LiveRoom } from './live-room.ts'
import { ownResponse, Params, type RoomDesk, type RoomTools, response, tags } from './room-desk.ts'
import type { RoomLimits } from './room-limits.ts'
import { sendNamed } from './send-named.ts'

type Tools = RoomTools & { readonly desk: RoomDesk; readonly limits: RoomLimits }

/** What a round is about; another process may have prepared it, of which this one has not heard yet. */
const planOf = async (live: LiveRoom, round: number): Promise<RoundPlan | undefined> => {
  if (live.room().rounds.length < round) await live.catchUp()
  return live.room().rounds[round - 1]?.plan
}

/** What players do, from their seats. */
export const registerSeats = (app: TypedApp, { desk, limits, rooms, view, rivals, dice }: Tools): void => {
  const { sayLost, entered, carryOut, carryOutOwn, answer } = desk
  const judgeIn = createRoundJudge({ catalogue: view.catalogue, rivals })
  const checkName = createNameCheck({ catalogue: view.catalogue, rivals })

  app.post(
    '/rooms/:code/players',
    {
      onRequest: [limits.seat, limits.door],
      schema: { tags, summary: 'Join, or come back', params: Params, body: JoinRoom, response },
    },
    async (request, reply) => {
      const live = await rooms.find(request.params.code)
      if (live === null) return sayLost(request, reply)
      const { team = null } = request.body
      const { settings } = live.room()
      const chosen = settings.names === 'own' ? fitName(request.body.name ?? '', settings.language) : ''
      if (chosen === null) return sendProblem(reply, 'name_not_allowed')
      const player = ensurePlayer(request, reply)
      if (isKicked(live.room(), player)) return sendProblem(reply, 'kicked')
      await rooms.visit(live, player)
      const join = async (name: string): Promise<RoomCommand> => ({
        type: 'join',
        player,
        ...(await checkName(name, settings)),
        team,
      })
      if (chosen) return carryOut(live, player, await join(chosen), reply)
      return answer(live, player, await sendNamed(live, dice, join), reply)
    },
  )

  app.post(
    '/rooms/:code/name',
    {
      onRequest: limits.name,
      schema: { tags, summary: 'Take another name, where names are given', params: Params, response },
    },
    async (request, reply) => {
      const found = await entered(request, reply)
      if (!found) return reply
      const { live, player } = found
      const { settings } = live.room()
      const take = async (name: string): Promise<RoomCommand> => ({
        type: 'take_name',
        player,
        ...(await checkName(name, settings)),
      })
      const outcome = await sendNamed(live, dice, take)
      return answer(live, player, outcome, reply)
    },
  )

  app.post(
    '/rooms/:code/leave',
    { onRequest: limits.seat, schema: { tags, summary: 'Leave', params: Params, response } },
    async (request, reply) => {
      const found = await entered(request, reply)
      if (!found) return reply
      return carryOut(found.live, found.player, { type: 'leave', player: found.player }, reply)
    },
  )

  app.post(
    '/rooms/:code/ready',
    {
      schema: {
        tags,
        summary: 'The device has the first level',
        params: Params,
        body: RoomReady,
        response: ownResponse,
      },
    },
    async (request, reply) => {
      const found = await entered(request, reply)
      if (!found) return reply
      const { live, player } = found
      return carryOutOwn(live, player, { type: 'ready', player, round: request.body.round }, reply)
    },
  )

  app.post(
    '/rooms/:code/guesses',
    { config: GUESS_LIMIT, schema: { tags, summary: 'Guess', params: Params, body: RoomGuess, response: ownResponse } },
    async (request, reply) => {
      const found = await entered(request, reply)
      if (!found) return reply
      const { live, player } = found
      const plan = await planOf(live, request.body.round)
      if (!plan) return sendProblem(reply, 'round_not_current')
      const verdictOf = await judgeIn(plan, live.room().settings.language)
      return carryOutOwn(live, player, { type: 'guess', player, ...request.body, verdictOf }, reply)
    },
  )
}
