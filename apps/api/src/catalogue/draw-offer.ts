import type { LiveCatalogue } from '@pd/catalogue'
import { type Choice, drawItems, type Mode, type Offer } from '@pd/core'
import type { Subject } from '@pd/store'
import { nameOf } from '../solo/view-game.ts'
import { pick } from './pick.ts'

/** What drawing items needs; `random` gives numbers in [0, 1). */
type ItemTools = {
  readonly catalogue: Pick<LiveCatalogue, 'pictureIds' | 'subject'>
  readonly random: () => number
}

/** An item with one of its pictures; null when it lost them all. */
export const drawSubject = async (itemId: string, { catalogue, random }: ItemTools): Promise<Subject | null> => {
  const pictureId = pick(catalogue.pictureIds(itemId), random)
  return pictureId === undefined ? null : catalogue.subject(itemId, pictureId)
}

/** How a round is answered: the language of the names, and the items that they may be of. */
export type Asking = {
  readonly mode: Pick<Mode, 'othersWanted' | 'draw'>
  readonly language: string
  readonly candidates: readonly string[]
}

/** What a round about an item offers to choose from, in a mode that offers anything. */
export const drawOffer = async (
  subject: Subject,
  { mode, language, candidates }: Asking,
  tools: ItemTools,
): Promise<Offer> => {
  const answer = { itemId: subject.itemId, name: nameOf(subject, language) }
  const unasked = candidates.filter((id) => id !== subject.itemId)
  const drawn = drawItems({ candidates: unasked }, mode.othersWanted, tools.random)
  const others: Choice[] = []
  for (const itemId of drawn.ok ? drawn.value : []) {
    const other = await drawSubject(itemId, tools)
    if (other) others.push({ itemId, name: nameOf(other, language) })
  }
  return mode.draw({ answer, others, random: tools.random })
}
