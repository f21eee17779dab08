import type { LiveCatalogue } from '@pd/catalogue'
import { drawNextItems, modeOf, type Room, type RoundPlan } from '@pd/core'
import type { Subject } from '@pd/store'
import { drawOffer, drawSubject } from '../../catalogue/draw-offer.ts'

/** What a draw needs; `random` gives numbers in [0, 1). */
export type DrawTools = {
  readonly catalogue: Pick<LiveCatalogue, 'itemIds' | 'pictureIds' | 'subject'>
  /** The items that wait for their day as a daily. */
  readonly withheld: () => Promise<ReadonlySet<string>>
  readonly random: () => number
}

/** The first drawn item that still has a picture. */
const drawUnseen = async (room: Room, candidates: readonly string[], tools: DrawTools): Promise<Subject | null> => {
  for (const itemId of drawNextItems(room, candidates, tools.random)) {
    const subject = await drawSubject(itemId, tools)
    if (subject) return subject
  }
  return null
}

/**
 * Draws the next round of a room; null when the pack has no items. The players' names are not read: a draw that avoided them would
 * reveal that the answer is none of them.
 */
export const drawRound = async (room: Room, tools: DrawTools): Promise<RoundPlan | null> => {
  const { packId, language, answers } = room.settings
  const withheld = await tools.withheld()
  const candidates = tools.catalogue.itemIds(packId).filter((itemId) => !withheld.has(itemId))
  const subject = await drawUnseen(room, candidates, tools)
  if (!subject) return null
  const { itemId, picture, pack } = subject
  return {
    itemId,
    pictureId: picture.id,
    ladder: pack.ladder,
    choices: await drawOffer(subject, { mode: modeOf(answers), language, candidates }, tools),
  }
}
