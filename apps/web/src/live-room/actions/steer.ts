import type { Steering } from '@pd/contract/client'
import { batch } from '@preact/signals'
import { problemKind } from '../../play/problem-kind.ts'
import { reloadRoom } from './commands.ts'
import { type RoomSession, timed } from './session.ts'
import { takeView } from './views.ts'

/** Sends a host's command; `loadAllPlayers` then brings the list in the menu up to date. */
export const steerRoom = async (
  session: RoomSession,
  command: Steering,
  loadAllPlayers: () => Promise<void>,
): Promise<void> => {
  const { room, client, code, announce, say } = session
  const answer = await timed(session, () => client.steerRoom(code, command))
  if (answer.ok) {
    room.refusal.value = undefined
    takeView(session, answer.value)
    return loadAllPlayers()
  }
  if (problemKind(answer.problem.code).kind === 'stale') return reloadRoom(session)
  room.refusal.value = answer.problem.code
  announce(say(`problem.${answer.problem.code}`))
}

/** Opens or closes the host's menu, which starts without a list, a search or a refusal. */
export const openMenu = ({ room }: RoomSession, isOpen: boolean): void =>
  batch(() => {
    room.isOverlayOpen.value = isOpen
    room.refusal.value = undefined
    room.allPlayers.value = undefined
    room.playerFilter.value = ''
  })

/** Asks for the key of the link for moderators, or for a new one; undefined where that is refused. */
export const inviteModerator = async (session: RoomSession, renews: boolean): Promise<string | undefined> => {
  const { room, client, code } = session
  const answer = await client.inviteModerator(code, { renews })
  room.refusal.value = answer.ok ? undefined : answer.problem.code
  return answer.ok ? answer.value.key : undefined
}
