import { ok } from '@pd/core'
import type { Call, Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { clientAddress } from '../../http/connections/client-address.ts'
import { createNameCheck } from '../../name/name-check.ts'
import type { RoomPresenter } from '../presenter/room-presenter.ts'
import { keepAliases } from '../round/keep-aliases.ts'
import type { RoomReveals } from '../round/room-reveals.ts'
import type { Decided } from '../runtime/live-room.ts'
import type { RoomReplies } from './room-replies.ts'
import type { RoomTools } from './room-tools.ts'
import { commandOf } from './steering.ts'

type Tools = RoomTools & { readonly presenter: RoomPresenter; readonly replies: RoomReplies }

/** Why a round may not open: its solution would be one too many for the address of the host. */
const refuseSolutions = ({ live, request, reply }: Call<'steerRoom'>, itemId: string, reveals: RoomReveals) => {
  const roomId = live.record.id
  reveals.steeredFrom(roomId, clientAddress(request))
  if (reveals.covers({ roomId, itemId })) return null
  const seconds = reveals.waitSeconds(roomId)
  reply.header('retry-after', seconds)
  return refuseWith(
    'reveals_used_up',
    `Many solutions were shown on this network. Start the next round in ${seconds} seconds.`,
  )
}

const countRound = ({ live }: Call<'steerRoom'>, decided: Decided, reveals: RoomReveals): void => {
  for (const event of decided.ok ? decided.value : [])
    if (event.type === 'round_prepared' && !event.plan.guest)
      reveals.opened({ roomId: live.record.id, itemId: event.plan.itemId })
}

/** What a host may ask of a room, or its owner. */
export const hostRoutes = ({
  presenter,
  replies,
  ...tools
}: Tools): Pick<Handlers, 'roomPlayers' | 'roomPictures' | 'steerRoom'> => {
  const checkName = createNameCheck({ catalogue: tools.view.catalogue })
  const steeringTools = { ...tools, checkName }
  return {
    roomPlayers: ({ live }) => ok(presenter.players(live)),
    roomPictures: async ({ live }) => ok({ pictures: await presenter.pictures(live) }),

    steerRoom: async (call) => {
      const { live, player, body } = call
      const command = await commandOf({ live, player }, body, steeringTools)
      if (typeof command === 'string') return refuseWith(command)
      const refused =
        (command.type === 'prepare' || command.type === 'again') && !command.plan.guest
          ? refuseSolutions(call, command.plan.itemId, tools.reveals)
          : null
      if (refused) return refused
      const decided = await live.send(command)
      countRound(call, decided, tools.reveals)
      await keepAliases(live.room(), decided, tools)
      if (decided.ok && command.type === 'judge_picture' && !command.allowed) await tools.guests.remove(command.picture)
      return replies.room({ live, player }, decided)
    },
  }
}
