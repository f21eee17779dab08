import { Problem, RoomOwn, RoomView } from '@pd/contract'
import {
  isKicked,
  type NameIndex,
  type Room,
  type RoomCommand,
  type RoundPlan,
  rightsOf,
  type SteeringAct,
} from '@pd/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ViewTools } from '../game/view-game.ts'
import { sendProblem } from '../http/problems.ts'
import { playerOf } from '../http/session.ts'
import type { StreamMetrics } from '../http/streams.ts'
import type { AliasTools } from './keep-aliases.ts'
import type { LiveRoom, Outcome } from './live-room.ts'
import type { Rooms } from './rooms.ts'
import { type RoomShower, roleOf } from './show-room.ts'

export type RoomTools = AliasTools & {
  readonly rooms: Rooms
  readonly view: ViewTools
  /** Stands for an address in the store, with no way back to it. */
  readonly hashAddress: (address: string) => string
  readonly rivals: () => Promise<NameIndex>
  readonly drawRound: (room: Room) => Promise<RoundPlan | null>
  readonly dice: () => number
  readonly metrics: StreamMetrics
}

export const tags = ['rooms']
export const Params = Type.Object({ code: Type.String({ maxLength: 16 }) })
export const response = { 200: RoomView, '4xx': Problem }
/** Of what changes for all, players hear by their streams. */
export const ownResponse = { 200: RoomOwn, '4xx': Problem }

type Of = FastifyRequest<{ Params: { code: string } }>
type Tools = Pick<RoomTools, 'rooms'> & { readonly show: RoomShower }

/** Where whoever comes to a room is let in, and told how it is then. */
export const createRoomDesk = ({ rooms, show }: Tools) => {
  /** A room that cannot be found any more is over, where its results still are. */
  const sayLost = async (request: Of, reply: FastifyReply): Promise<FastifyReply> =>
    sendProblem(reply, (await rooms.past(request.params.code)) ? 'room_ended' : 'room_not_found')

  /** Finds the room and who asks; answers with the problem where one is missing, or the player was kicked. */
  const entered = async (request: Of, reply: FastifyReply): Promise<{ live: LiveRoom; player: string } | null> => {
    const player = playerOf(request)
    const live = await rooms.find(request.params.code)
    if (live === null) await sayLost(request, reply)
    else if (player === null) sendProblem(reply, 'session_missing')
    else if (isKicked(live.room(), player)) sendProblem(reply, 'kicked')
    else {
      await rooms.visit(live, player)
      return { live, player }
    }
    return null
  }

  /** The same for who may ask some things of the room; another process may have handed it on, let somebody in or gone to the next round. */
  const enteredToSteer = async (request: Of, reply: FastifyReply, act?: SteeringAct): ReturnType<typeof entered> => {
    const found = await entered(request, reply)
    await found?.live.catchUp()
    const may = found ? rightsOf(found.live.room(), found.player) : []
    if (!found || (act ? may.includes(act) : may.length > 0)) return found
    sendProblem(reply, 'not_host')
    return null
  }

  /** Sends a command and answers how the room is then. */
  const carryOut = async (live: LiveRoom, player: string, command: RoomCommand, reply: FastifyReply) => {
    return answer(live, player, await live.send(command), reply)
  }

  const answer = async (live: LiveRoom, player: string, outcome: Outcome, reply: FastifyReply) => {
    if (!outcome.ok) return sendProblem(reply, outcome.failure.code)
    return reply.send(await show.all(live, roleOf(live.room(), player, undefined), live.now()))
  }

  /** The same, and answers what is the player's own. */
  const carryOutOwn = async (live: LiveRoom, player: string, command: RoomCommand, reply: FastifyReply) => {
    const outcome = await live.send(command)
    if (!outcome.ok) return sendProblem(reply, outcome.failure.code)
    return reply.send(show.own(live, roleOf(live.room(), player, undefined), live.now()))
  }
  return { sayLost, entered, enteredToSteer, carryOut, carryOutOwn, answer }
}

export type RoomDesk = ReturnType<typeof createRoomDesk>
