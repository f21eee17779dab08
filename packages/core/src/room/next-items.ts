import { drawItems } from '../play/draw-items.ts'
import type { Room } from './state/room.ts'

/**
 * All candidates in the order in which the next round may be about them, at random among equals: items played less often in this room
 * come first, and the item of the last round only where it is alone. `random` gives numbers in [0, 1).
 */
export const drawNextItems = ({ rounds }: Room, candidates: readonly string[], random: () => number): string[] => {
  const ranks = new Map<string, number>()
  for (const { plan } of rounds) ranks.set(plan.itemId, (ranks.get(plan.itemId) ?? 0) + 1)
  const deck = { candidates, ranks, latest: rounds.at(-1)?.plan.itemId }
  const drawn = drawItems(deck, candidates.length, random)
  return drawn.ok ? drawn.value : []
}
