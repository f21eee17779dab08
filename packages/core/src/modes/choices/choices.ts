import { admitText } from '../../play/admit-text.ts'
import { drawItems } from '../../play/draw-items.ts'
import type { Choice, Draw, Mode } from '../../play/mode.ts'

/** How many answers a round offers, where the pack has so many. */
const CHOICES = 4

/** An answer that is picked is worth half of a typed one. */
const PART = 0.5

const inTens = (points: number): number => Math.round(points / 10) * 10

/** The answer among others, each by another name, in an order that tells nothing. */
const drawChoices = ({ answer, others, random }: Draw): readonly Choice[] => {
  const choices = [answer]
  for (const other of others)
    if (choices.length < CHOICES && choices.every(({ name }) => name !== other.name)) choices.push(other)
  const order = drawItems({ candidates: choices.map(({ itemId }) => itemId) }, choices.length, random)
  return (order.ok ? order.value : []).flatMap((id) => choices.find(({ itemId }) => itemId === id) ?? [])
}

/** The name is picked from a few, once. */
export const choices: Mode = {
  // names may be equal, so more are drawn than are offered
  othersWanted: CHOICES * 2,
  draw: drawChoices,
  admit: admitText,
  judge:
    ({ itemId, choices: offered }) =>
    (text) =>
      offered?.some((choice) => choice.itemId === itemId && choice.name === text) ? 'correct' : 'wrong',
  outcomeOf: (verdict) => (verdict === 'correct' ? 'found' : 'missed'),
  worth: ({ points, bonus }) => inTens(points * PART) + Math.floor(bonus * PART),
  view: (offer) => offer?.map(({ name }) => name) ?? null,
}
