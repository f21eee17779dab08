import { newId } from '@pd/catalogue'
import { decide, foldIn, GUEST_PICTURES_MOST } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { fitName } from '../../name/fit-name.ts'
import type { RoomReplies } from '../routes/room-replies.ts'
import type { GuestBook } from './guest-book.ts'

type Tools = { readonly guests: Pick<GuestBook, 'keep' | 'remove'>; readonly replies: RoomReplies }

const TYPED = /[\p{L}\p{N}]/u

/** Names that a room may show and that a player can type; null where one of them is neither. */
const fitNames = (typed: readonly string[], language: string): readonly string[] | null => {
  const fit = typed.map((name) => fitName(name, language))
  const names = fit.filter((name) => name !== null && TYPED.test(foldIn(name, language)))
  return names.length === typed.length ? (names as string[]) : null
}

/** Makes the handler by which a player gives a picture: it is kept, then logged, then answered. */
export const createGivePicture =
  ({ guests, replies }: Tools): Handlers['givePicture'] =>
  async ({ live, player, body }) => {
    const { names: typed, language } = body
    const command = { type: 'give_picture', player, picture: newId() } as const
    const early = decide(live.room(), command, live.now())
    if (!early.ok) return early
    const names = fitNames(typed, language)
    if (names === null) return refuseWith('name_not_allowed')
    const received = Buffer.from(body.picture, 'base64')
    if (received.length > GUEST_PICTURES_MOST.bytes) return refuseWith('body_too_large')
    const gift = { id: command.picture, roomId: live.record.id, playerId: player, names, language, received }
    const refusal = await guests.keep(gift)
    if (refusal !== null) return refuseWith('picture_unfit', refusal)
    const decided = await live.send(command)
    if (!decided.ok) await guests.remove(command.picture)
    return replies.own({ live, player }, decided)
  }
