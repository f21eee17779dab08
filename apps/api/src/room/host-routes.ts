import { Problem, RoomPlayers, Steering } from '@pd/contract'
import { sendProblem } from '../http/problems.ts'
import type { TypedApp } from '../http/typed-app.ts'
import { createNameCheck } from '../name/name-check.ts'
import { keepAliases } from './keep-aliases.ts'
import { Params, type RoomDesk, type RoomTools, response, tags } from './room-desk.ts'
import type { RoomLimits } from './room-limits.ts'
import type { RoomShower } from './show-room.ts'
import { commandOf } from './steering.ts'

type Tools = RoomTools & { readonly desk: RoomDesk; readonly show: RoomShower; readonly limits: RoomLimits }

/** What only who steers a room may ask, or its owner. */
export const registerHosting = (app: TypedApp, { desk, show, limits, ...tools }: Tools): void => {
  const checkName = createNameCheck({ catalogue: tools.view.catalogue, rivals: tools.rivals })
  const steeringTools = { drawRound: tools.drawRound, checkName }
  app.get(
    '/rooms/:code/players',
    {
      schema: {
        tags,
        summary: 'Everybody in the room and who was kicked, for its host',
        params: Params,
        response: { 200: RoomPlayers, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const found = await desk.enteredToSteer(request, reply, 'kick')
      return found ? reply.send(show.players(found.live)) : reply
    },
  )

  app.post(
    '/rooms/:code/host',
    {
      onRequest: limits.steering,
      schema: {
        tags,
        summary: 'Steer the room, or take it back as its owner',
        params: Params,
        body: Steering,
        response,
      },
    },
    async (request, reply) => {
      const found = await desk.enteredToSteer(request, reply)
      if (!found) return reply
      const { live, player } = found
      const command = await commandOf(live, player, request.body, steeringTools)
      if (typeof command === 'string') return sendProblem(reply, command)
      const outcome = await live.send(command)
      await keepAliases(live.room(), outcome, tools)
      return desk.answer(live, player, outcome, reply)
    },
  )
}
