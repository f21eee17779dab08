import type { LiveCatalogue } from '@pd/catalogue'
import { type Choice, drawItems, drawNextItems, modeOf, type Room, type RoundPlan } from '@pd/core'
import type { Subject } from '@pd/store'
import { pick } from '../../catalogue/pick.ts'
import { nameOf } from '../../solo/view-game.ts'

/** What a draw needs; `random` gives numbers in [0, 1). */
export type DrawTools = {
  readonly catalogue: Pick<LiveCatalogue, 'itemIds' | 'pictureIds' | 'subject'>
  /** The items that wait for their day as a daily. */
  readonly withheld: () => Promise<ReadonlySet<string>>
  readonly random: () => number
}

/** An item with one of its pictures; null when it lost them all. */
const subjectOf = async (itemId: string, { catalogue, random }: DrawTools): Promise<Subject | null> => {
  const pictureId = pick(catalogue.pictureIds(itemId), random)
  return pictureId === undefined ? null : catalogue.subject(itemId, pictureId)
}

/** Other items by their names, in random order. */
const drawOthers = async (room: Room, candidates: readonly string[], tools: DrawTools): Promise<Choice[]> => {
  const wanted = modeOf(room.settings.answers).othersWanted
  const drawn = drawItems({ candidates }, wanted, tools.random)
  const others: Choice[] = []
  for (const itemId of drawn.ok ? drawn.value : []) {
    const subject = await subjectOf(itemId, tools)
    if (subject) others.push({ itemId, name: nameOf(subject, room.settings.language) })
  }
  return others
}

/** The first drawn item that still has a picture. */
const drawSubject = async (room: Room, candidates: readonly string[], tools: DrawTools): Promise<Subject | null> => {
  for (const itemId of drawNextItems(room, candidates, tools.random)) {
    const subject = await subjectOf(itemId, tools)
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
  const subject = await drawSubject(room, candidates, tools)
  if (!subject) return null
  const { itemId, picture, pack } = subject
  const unasked = candidates.filter((id) => id !== itemId)
  const others = await drawOthers(room, unasked, tools)
  const answer = { itemId, name: nameOf(subject, language) }
  return {
    itemId,
    pictureId: picture.id,
    ladder: pack.ladder,
    choices: modeOf(answers).draw({ answer, others, random: tools.random }),
  }
}
