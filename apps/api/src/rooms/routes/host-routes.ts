import { ok } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { createNameCheck } from '../../name/name-check.ts'
import type { RoomPresenter } from '../presenter/room-presenter.ts'
import { keepAliases } from '../round/keep-aliases.ts'
import type { RoomReplies } from './room-replies.ts'
import type { RoomTools } from './room-tools.ts'
import { commandOf } from './steering.ts'

type Tools = RoomTools & { readonly presenter: RoomPresenter; readonly replies: RoomReplies }

/** What a host may ask of a room, or its owner. */
export const hostRoutes = ({ presenter, replies, ...tools }: Tools): Pick<Handlers, 'roomPlayers' | 'steerRoom'> => {
  const checkName = createNameCheck({ catalogue: tools.view.catalogue })
  const steeringTools = { drawRound: tools.drawRound, checkName }
  return {
    roomPlayers: ({ live }) => ok(presenter.players(live)),

    steerRoom: async ({ live, player, body }) => {
      const command = await commandOf({ live, player }, body, steeringTools)
      if (typeof command === 'string') return refuseWith(command)
      const decided = await live.send(command)
      await keepAliases(live.room(), decided, tools)
      return replies.room({ live, player }, decided)
    },
  }
}
