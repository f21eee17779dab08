import { type Choice, drawItems, type Room, type RoundPlan } from '@pd/core'
import { variantCount } from '@pd/pictures'
import type { CatalogueStore, Subject } from '@pd/store'
import { nameOf } from '../game/view-game.ts'
import { pick } from '../pick.ts'

export type DrawTools = {
  readonly catalogue: Pick<CatalogueStore, 'itemIds' | 'pictureIds' | 'subject'>
  readonly dice: () => number
}

const CHOICES = 4

/** An item with one of its pictures; null when it lost them all. */
const subjectOf = async (itemId: string, { catalogue, dice }: DrawTools): Promise<Subject | null> => {
  const pictureId = pick(await catalogue.pictureIds(itemId), dice)
  return pictureId === undefined ? null : catalogue.subject(itemId, pictureId)
}

/** The answer among others, each by another name, in an order that says nothing. */
const drawChoices = async (
  answer: Choice,
  candidates: readonly string[],
  language: string,
  tools: DrawTools,
): Promise<Choice[]> => {
  const choices = [answer]
  const others = drawItems(
    candidates.filter((id) => id !== answer.itemId),
    [],
    CHOICES * 2,
    tools.dice,
  )
  for (const itemId of others.ok ? others.value : []) {
    const subject = choices.length < CHOICES ? await subjectOf(itemId, tools) : null
    const name = subject && nameOf(subject, language)
    if (name && choices.every((choice) => choice.name !== name)) choices.push({ itemId, name })
  }
  const order = drawItems(
    choices.map(({ itemId }) => itemId),
    [],
    choices.length,
    tools.dice,
  )
  return (order.ok ? order.value : []).flatMap((id) => choices.find(({ itemId }) => itemId === id) ?? [])
}

/** What the next round of a room is about: something that it has not had, as long as there is; null when there is nothing at all. */
export const drawRound = async ({ settings, rounds }: Room, tools: DrawTools): Promise<RoundPlan | null> => {
  const candidates = await tools.catalogue.itemIds(settings.packId)
  const had = rounds.map(({ plan }) => plan.itemId)
  const drawn = drawItems(candidates, had, candidates.length, tools.dice)
  for (const itemId of drawn.ok ? drawn.value : []) {
    const subject = await subjectOf(itemId, tools)
    if (!subject) continue
    const answer = { itemId, name: nameOf(subject, settings.language) }
    return {
      itemId,
      pictureId: subject.picture.id,
      variant: Math.floor(tools.dice() * variantCount),
      ladder: subject.pack.ladder,
      choices: settings.answers === 'choices' ? await drawChoices(answer, candidates, settings.language, tools) : null,
    }
  }
  return null
}
