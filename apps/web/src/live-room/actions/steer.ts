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
