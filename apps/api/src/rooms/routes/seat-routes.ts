import { type CommandOf, mayReact, ok, type RoomCommand, type RoomSettings, seatOf } from '@pd/core'
import type { Call, Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { clientAddress } from '../../http/connections/client-address.ts'
import { fitName } from '../../name/fit-name.ts'
import { createNameCheck } from '../../name/name-check.ts'
import { createGivePicture } from '../guests/give-picture.ts'
import { sendNamed } from '../runtime/send-named.ts'
import type { RoomStreams } from '../streams/room-streams.ts'
import { createGuessRoute } from './guess-route.ts'
import { createHintRoute } from './hint-route.ts'
import type { RoomAccess } from './room-access.ts'
import type { RoomReplies } from './room-replies.ts'
import type { RoomTools } from './room-tools.ts'

type Tools = RoomTools & {
  readonly access: RoomAccess
  readonly replies: RoomReplies
  readonly broadcasts: Pick<RoomStreams, 'react'>
}

type NameCheck = ReturnType<typeof createNameCheck>

/** Joins the player under the chosen name, or under a drawn one. */
const createJoin = ({ rooms, access, replies, random, hashAddress }: Tools, checkName: NameCheck) => {
  const commandFor =
    (seat: Pick<CommandOf<'join'>, 'player' | 'team' | 'from'>, settings: RoomSettings) =>
    async (name: string): Promise<RoomCommand> => ({ type: 'join', ...seat, ...checkName(name, settings) })
  return async ({ params, body, player: known, request, startSession }: Call<'joinRoom'>) => {
    const found = await access.find(params.code, known)
    if (!found.ok) return found
    const live = found.value
    const { settings } = live.room()
    const chosen = settings.names === 'own' ? fitName(body.name ?? '', settings.language) : ''
    if (chosen === null) return refuseWith('name_not_allowed')
    const player = startSession()
    await rooms.visit(live, player)
    const sender = { live, player }
    // a log has no address, and no hash that is the same in two rooms
    const from = settings.admitsEach ? hashAddress(`${live.record.id} ${clientAddress(request)}`) : undefined
    const command = commandFor({ player, team: body.team ?? null, from }, settings)
    if (chosen) return replies.send(sender, await command(chosen))
    return replies.room(sender, await sendNamed(live, random, command))
  }
}

type SeatRoutes = Pick<
  Handlers,
  | 'joinRoom'
  | 'renameInRoom'
  | 'leaveRoom'
  | 'readyInRoom'
  | 'reactInRoom'
  | 'guessInRoom'
  | 'hintInRoom'
  | 'givePicture'
>

/** What players do in a room. */
export const seatRoutes = (tools: Tools): SeatRoutes => {
  const { replies, view, random, broadcasts } = tools
  const checkName = createNameCheck({ catalogue: view.catalogue })
  return {
    joinRoom: createJoin(tools, checkName),

    renameInRoom: async ({ live, player }) => {
      const { settings } = live.room()
      const decided = await sendNamed(live, random, async (name) => ({
        type: 'take_name',
        player,
        ...checkName(name, settings),
      }))
      return replies.room({ live, player }, decided)
    },

    leaveRoom: ({ live, player }) => replies.send({ live, player }, { type: 'leave', player }),

    readyInRoom: async ({ live, player, body }) =>
      replies.own({ live, player }, await live.send({ type: 'ready', player, round: body.round })),

    reactInRoom: ({ live, player, body }) => {
      if (seatOf(live.room(), player) === null) return refuseWith('not_in_room')
      if (!mayReact(live.room(), player, body.round)) return refuseWith('not_now')
      broadcasts.react(live, body.reaction)
      return replies.own({ live, player }, ok([]))
    },

    guessInRoom: createGuessRoute(tools),
    hintInRoom: createHintRoute(tools),
    givePicture: createGivePicture(tools),
  }
}
