import type { GivenPicture } from '@pd/contract/client'
import type { ProblemCode } from '../../app/problem.ts'
import { type RoomSession, timed } from './session.ts'
import { takeOwn } from './views.ts'

/** Gives a picture to the room; resolves to why it is refused, or to nothing. */
export const givePicture = async (session: RoomSession, body: GivenPicture): Promise<ProblemCode | undefined> => {
  const answer = await timed(session, () => session.client.givePicture(session.code, body))
  if (!answer.ok) return answer.problem.code
  takeOwn(session, answer.value)
  return undefined
}

/** Loads the pictures that the host may let in or refuse; those that are shown stay where the server does not answer. */
export const loadPictures = async ({ client, code, room }: RoomSession): Promise<void> => {
  const answer = await client.roomPictures(code)
  if (answer.ok) room.pictures.value = answer.value.pictures
}
