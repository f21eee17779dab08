import { knownBy, LADDERS, modeOf, nextPictures, type Room, type RoundPlan } from '@pd/core'
import { drawOffer } from '../../catalogue/draw-offer.ts'
import { type DrawTools, drawRound } from '../round/draw-round.ts'
import type { GuestBook } from './guest-book.ts'

/** What drawing a round needs in a room that may have pictures of guests. */
type RoomDrawTools = DrawTools & { readonly guests: Pick<GuestBook, 'subject'> }

/** Draws a round about a picture that a guest gave; null where none may be played. */
const drawGuestRound = async (room: Room, tools: RoomDrawTools): Promise<RoundPlan | null> => {
  const { answers, language, packId } = room.settings
  for (const given of nextPictures(room)) {
    const { picture: id, giver } = given
    const subject = await tools.guests.subject(id)
    // its giver had it deleted with all that is known of them
    if (subject.names.length === 0) continue
    const withheld = await tools.withheld()
    const candidates = tools.catalogue.itemIds(packId).filter((itemId) => !withheld.has(itemId))
    return {
      itemId: id,
      pictureId: id,
      ladder: LADDERS.photo,
      choices: await drawOffer(subject, { mode: modeOf(answers), language, candidates }, tools),
      guest: { giver, knownBy: knownBy(room, given) },
    }
  }
  return null
}

/** Draws the next round of a room: about a picture of a guest as long as one waits to be played, else about the room's pack. */
export const drawRoomRound = async (room: Room, tools: RoomDrawTools): Promise<RoundPlan | null> =>
  (await drawGuestRound(room, tools)) ?? drawRound(room, tools)
