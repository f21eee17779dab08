import { NewRoom, Problem, RoomView } from '@pd/contract'
import { isKicked, ROOM_DEFAULTS, type RoomSettings } from '@pd/core'
import { Type } from 'typebox'
import { clientAddress } from '../http/client-address.ts'
import { sendProblem } from '../http/problems.ts'
import { NEW_GAME_LIMIT } from '../http/rate-limits.ts'
import { ensurePlayer, playerOf } from '../http/session.ts'
import { createStreams, STREAM } from '../http/streams.ts'
import type { TypedApp } from '../http/typed-app.ts'
import { registerHosting } from './host-routes.ts'
import { createRoomDesk, Params, type RoomTools, response, tags } from './room-desk.ts'
import { createRoomLimits } from './room-limits.ts'
import { createRoomStreams } from './room-streams.ts'
import { registerSeats } from './seat-routes.ts'
import { createRoomShower, roleOf } from './show-room.ts'

const As = Type.Object({ as: Type.Optional(Type.Enum(['screen', 'player'])) })

const settingsOf = ({ pack = null, ...order }: NewRoom): RoomSettings => ({ ...ROOM_DEFAULTS, ...order, packId: pack })

/** Rooms are opened here, looked at and listened to; whoever has a seat, or steers, goes on from there. */
export const registerRooms = (app: TypedApp, tools: RoomTools): void => {
  const { rooms, view, metrics } = tools
  const show = createRoomShower(view)
  const streams = createStreams(app, metrics)
  const hearing = createRoomStreams({ show, rooms })
  const limits = createRoomLimits(app)
  const desk = createRoomDesk({ rooms, show })

  app.addHook('preClose', async () => rooms.presence.close())
  app.addHook('onClose', async () => rooms.close())
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  app.post(
    '/rooms',
    {
      config: NEW_GAME_LIMIT,
      schema: { tags, summary: 'Open a room', body: NewRoom, response: { 201: RoomView, '4xx': Problem } },
    },
    async (request, reply) => {
      const { pack } = request.body
      if (pack && (await view.catalogue.packById(pack)) === null) return sendProblem(reply, 'pack_not_found')
      if (!(await view.catalogue.hasItems(pack ?? null)))
        return sendProblem(reply, pack ? 'not_enough_items' : 'catalogue_empty')
      const host = ensurePlayer(request, reply)
      const opener = { player: host, address: tools.hashAddress(clientAddress(request)) }
      const live = await rooms.open(settingsOf(request.body), opener)
      if (live === null) return sendProblem(reply, 'too_many_rooms')
      return reply.code(201).send(await show.all(live, { kind: 'host', player: host }, live.now()))
    },
  )

  app.get(
    '/rooms/:code',
    { schema: { tags, summary: 'A room as the caller may see it', params: Params, querystring: As, response } },
    async (request, reply) => {
      const live = await rooms.find(request.params.code)
      if (live === null) return desk.sayLost(request, reply)
      const { as } = request.query
      // whoever may sit down is known before: a join that is sent again, as its answer got lost, is then the same player's
      const player = as === 'screen' ? null : ensurePlayer(request, reply)
      if (isKicked(live.room(), playerOf(request))) return sendProblem(reply, 'kicked')
      await rooms.visit(live, player)
      return reply.send(await show.all(live, roleOf(live.room(), player, as), live.now()))
    },
  )

  app.get(
    '/rooms/:code/events',
    {
      ...STREAM,
      schema: {
        tags,
        summary:
          'How the room is, whenever it changes (server-sent events), the whole of it first, then what changed; and a beat after a second of silence',
        params: Params,
        querystring: As,
      },
    },
    async (request, reply) => {
      const live = await rooms.find(request.params.code)
      if (live === null) return desk.sayLost(request, reply)
      if (request.method === 'HEAD') return streams.sendHead(reply)
      const player = playerOf(request)
      if (isKicked(live.room(), player)) return sendProblem(reply, 'kicked')
      await rooms.visit(live, player)
      const listener = { player, as: request.query.as, stream: streams.open(reply) }
      await hearing.add(live, listener)
      return reply
    },
  )

  registerSeats(app, { ...tools, desk, limits })
  registerHosting(app, { ...tools, desk, show, limits })
}
