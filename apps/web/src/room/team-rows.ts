import type { RoomView } from '@pd/contract/client'

type TeamRow = RoomView['teamScores'][number] & { readonly share: number }

/** The best first, equals in the order of their numbers; the share is of the best one's points. A team of nobody is none. */
export const teamRowsOf = (scores: RoomView['teamScores']): TeamRow[] => {
  const best = Math.max(1, ...scores.map(({ score }) => score))
  return scores
    .filter(({ players }) => players > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((row) => ({ ...row, share: row.score / best }))
}
