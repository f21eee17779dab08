import { admitText } from '../../play/admit-text.ts'
import { drawItems } from '../../play/draw-items.ts'
import type { Choice, DrawInput, Mode } from '../../play/mode.ts'

/** The number of answers that a round offers, or fewer where the pack has fewer. */
const CHOICES = 4

/** A picked answer earns half of a typed one. */
const PART = 0.5

const inTens = (points: number): number => Math.round(points / 10) * 10

/** The answer among others, each by another name, in random order. */
const drawChoices = ({ answer, others, random }: DrawInput): readonly Choice[] => {
  const choices = [answer]
  for (const other of others)
    if (choices.length < CHOICES && choices.every(({ name }) => name !== other.name)) choices.push(other)
  const order = drawItems({ candidates: choices.map(({ itemId }) => itemId) }, choices.length, random)
  return (order.ok ? order.value : []).flatMap((id) => choices.find(({ itemId }) => itemId === id) ?? [])
}

/** The name is picked from a few offered ones, once. */
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
