import type { Answer, Client } from '@pd/contract/client'
import type { LanguageCode } from '@pd/languages'
import type { SafeStorage } from '../../app/storage.ts'
import type { Outputs } from '../../play/feedback.ts'
import type { RoomState } from '../room-state.ts'
import { createServerClock } from '../stream/server-clock.ts'

/** The endpoints that a room is played and steered by. */
export type RoomClient = Pick<
  Client,
  | 'room'
  | 'joinRoom'
  | 'renameInRoom'
  | 'leaveRoom'
  | 'readyInRoom'
  | 'reactInRoom'
  | 'guessInRoom'
  | 'hintInRoom'
  | 'steerRoom'
  | 'inviteModerator'
  | 'givePicture'
  | 'roomPictures'
  | 'roomPlayers'
>

/** What the actions of a room need from the page, or from a test in its place. */
export type RoomNeeds = Outputs & {
  readonly client: RoomClient
  readonly storage: SafeStorage
  readonly tab: SafeStorage
  /** Milliseconds of the page's monotonic clock. */
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
  /** The language that the player answers in. */
  readonly answerLanguage: () => LanguageCode
  /** A new id for a guess, unique in the room. */
  readonly newId: () => string
  readonly code: string
  readonly room: RoomState
  /** Set where the page is the projector's. */
  readonly role?: 'screen' | undefined
}

/** The needs, with what the actions of one page share. */
export type RoomSession = RoomNeeds & {
  readonly serverClock: ReturnType<typeof createServerClock>
  /** The last command, for the button that tries again. */
  retryLast: () => Promise<void>
}

/** Starts a session of one page in one room. */
export const createRoomSession = (needs: RoomNeeds): RoomSession => ({
  ...needs,
  serverClock: createServerClock(),
  retryLast: async () => {},
})

/** Sends a request and learns the server's time from its answer. */
export const timed = async <T extends { readonly at: number }>(
  { serverClock, now, room }: RoomSession,
  send: () => Promise<Answer<T>>,
): Promise<Answer<T>> => {
  const sentAt = now()
  const answer = await send()
  if (!answer.ok) return answer
  serverClock.answered(answer.value.at, sentAt, now())
  room.offset.value = serverClock.offset(now())
  return answer
}
