import type { Answer, JoinRoom, RoomView } from '@pd/contract/client'
import { reloadRoom, runCommand } from './commands.ts'
import type { RoomSession } from './session.ts'

/** A longer wait than this is shown as a refusal instead. */
const LONGEST_WAIT_MS = 5_000

/** Joins, and repeats it after the time that the server names while many join at once. */
const joinWithRetry = async (session: RoomSession, body: JoinRoom): Promise<Answer<RoomView>> => {
  const answer = await session.client.joinRoom(session.code, body)
  if (answer.ok || answer.problem.code !== 'rate_limited') return answer
  const { retryAfterMs = 0 } = answer.problem
  if (retryAfterMs > LONGEST_WAIT_MS) return answer
  await session.wait(retryAfterMs)
  return joinWithRetry(session, body)
}

/** Loads the room; a player who had left takes the same seat again. */
export const enterRoom = async (session: RoomSession): Promise<void> => {
  await reloadRoom(session)
  const { room } = session
  const { own } = room.mine.value
  if (own && room.view.value?.state !== 'ended')
    await runCommand(session, () => joinWithRetry(session, { name: own.name }))
}

/** Takes a seat; the name is kept for the next room, and left out where the room gives the names. */
export const joinRoom = async (session: RoomSession, name: string, team: number | null): Promise<void> => {
  const { room, storage } = session
  const isGiven = room.view.value?.names === 'given'
  const nickname = name.trim()
  if (!isGiven && !nickname) return
  if (!isGiven) storage.set('nickname', nickname)
  await runCommand(
    session,
    () => joinWithRetry(session, isGiven ? { team } : { name: nickname, team }),
    () => {
      room.wantsSeat.value = false
    },
  )
}
