import type { NewRoom } from '@pd/contract'
import { type ChapterPlan, ok, ROOM_DEFAULTS, type RoomSettings } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { clientAddress } from '../../http/connections/client-address.ts'
import type { Streams } from '../../http/streams.ts'
import { createRoomPresenter, type RoomPresenter, roleOf } from '../presenter/room-presenter.ts'
import { createRoomStreams, type RoomStreams, type StreamTools } from '../streams/room-streams.ts'
import { planChapters } from './chapter-plans.ts'
import { hostRoutes } from './host-routes.ts'
import { moderatorRoutes } from './moderator-routes.ts'
import type { RoomAccess } from './room-access.ts'
import { createRoomReplies } from './room-replies.ts'
import type { RoomTools } from './room-tools.ts'
import { seatRoutes } from './seat-routes.ts'

type Tools = RoomTools & Pick<StreamTools, 'noticeId'> & { readonly access: RoomAccess; readonly streams: Streams }

const settingsOf = (
  { pack: _pack, ...order }: NewRoom,
  [first, ...chapters]: readonly [ChapterPlan, ...ChapterPlan[]],
): RoomSettings => ({ ...ROOM_DEFAULTS, ...order, ...first, chapters })

const createOpenRoom =
  ({ rooms, view, hashAddress }: Tools, presenter: RoomPresenter): Handlers['openRoom'] =>
  async ({ body, request, startSession }) => {
    const planned = planChapters(body, body.language ?? ROOM_DEFAULTS.language, view.catalogue)
    if (!planned.ok) return planned
    const host = startSession()
    const live = await rooms.open(settingsOf(body, planned.value), {
      player: host,
      address: hashAddress(clientAddress(request)),
    })
    if (live === null) return refuseWith('too_many_rooms')
    return ok(await presenter.room(live, { kind: 'host', player: host }, live.now()))
  }

const createEvents =
  ({ rooms, access, streams }: Tools, broadcasts: RoomStreams): Handlers['roomEvents'] =>
  async ({ params, query, player, request, reply }) => {
    const found = await access.find(params.code, player)
    if (!found.ok) return found
    if (request.method === 'HEAD') return streams.sendHead(reply)
    await rooms.visit(found.value, player)
    // so that a page which has seen more knows that the database lost it
    await found.value.catchUp()
    if (found.value.isGone()) return refuseWith('room_not_found')
    await broadcasts.add(found.value, { player, as: query.as, stream: streams.open(reply) })
    return reply
  }

type RoomRoutes = Pick<Handlers, 'openRoom' | 'room' | 'roomEvents'> &
  ReturnType<typeof seatRoutes> &
  ReturnType<typeof hostRoutes> &
  ReturnType<typeof moderatorRoutes>

/** The endpoints of rooms. */
export const roomRoutes = (tools: Tools): RoomRoutes => {
  const presenter = createRoomPresenter({ ...tools.view, guests: tools.guests })
  const replies = createRoomReplies(presenter)
  const broadcasts = createRoomStreams({ presenter, rooms: tools.rooms, bus: tools.bus, noticeId: tools.noticeId })
  return {
    openRoom: createOpenRoom(tools, presenter),

    room: async ({ params, query, player, startSession }) => {
      const found = await tools.access.find(params.code, player)
      if (!found.ok) return found
      const live = found.value
      // the session starts before the join: when the answer to a join is lost, the second one comes from the same player
      const caller = query.as === 'screen' ? null : startSession()
      await tools.rooms.visit(live, caller)
      return ok(await presenter.room(live, roleOf(live.room(), caller, query.as), live.now()))
    },

    roomEvents: createEvents(tools, broadcasts),
    ...seatRoutes({ ...tools, replies, broadcasts }),
    ...hostRoutes({ ...tools, presenter, replies }),
    ...moderatorRoutes({ ...tools, presenter }),
  }
}
