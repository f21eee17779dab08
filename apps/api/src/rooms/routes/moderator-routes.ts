import { timingSafeEqual } from 'node:crypto'
import type { ModerationView } from '@pd/contract'
import { ok, type Result } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { createNameCheck } from '../../name/name-check.ts'
import type { RoomPresenter } from '../presenter/room-presenter.ts'
import type { Decided, LiveRoom } from '../runtime/live-room.ts'
import type { RoomAccess } from './room-access.ts'
import type { RoomTools } from './room-tools.ts'
import { moderationCommand } from './steering.ts'

type Tools = RoomTools & { readonly access: RoomAccess; readonly presenter: RoomPresenter }

/** The newest link for moderators of a room. */
const linkOf = (live: LiveRoom) => ({ roomId: live.record.id, link: live.room().moderatorLink })

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

type ModeratorRoutes = Pick<Handlers, 'inviteModerator' | 'enterAsModerator' | 'moderation' | 'moderateRoom'>

/** A moderator beside the host: how one comes, what one sees and does. */
export const moderatorRoutes = (tools: Tools): ModeratorRoutes => {
  const { access, rooms, presenter, moderatorKey } = tools
  const checkName = createNameCheck({ catalogue: tools.view.catalogue })
  const reply = async (live: LiveRoom, decided: Decided): Promise<Result<ModerationView>> =>
    decided.ok ? ok(await presenter.moderation(live)) : decided
  return {
    inviteModerator: async ({ live, player: by, body }) => {
      const decided = await live.send({ type: 'invite_moderators', renews: body.renews ?? false, by })
      return decided.ok ? ok({ key: moderatorKey(linkOf(live)) }) : decided
    },

    enterAsModerator: async ({ params, body, player: known, startSession }) => {
      const found = await access.find(params.code, known)
      if (!found.ok) return found
      const live = found.value
      // another process may have made the link
      await live.catchUp()
      const { roomId, link } = linkOf(live)
      if (link === 0 || !isSame(moderatorKey({ roomId, link }), body.key)) return refuseWith('not_moderator')
      const player = startSession()
      await rooms.visit(live, player)
      return reply(live, await live.send({ type: 'moderate', player, link }))
    },

    moderation: async ({ live, query }) => ok(await presenter.moderation(live, query.before)),

    moderateRoom: async ({ live, player, body }) => {
      const command = moderationCommand({ live, player }, body, { checkName })
      if (typeof command === 'string') return refuseWith(command)
      const decided = await live.send(command)
      if (decided.ok && command.type === 'judge_picture' && !command.allowed) await tools.guests.remove(command.picture)
      return reply(live, decided)
    },
  }
}
