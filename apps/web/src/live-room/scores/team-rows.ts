import type { RoomView } from '@pd/contract/client'

type TeamRow = RoomView['teamScores'][number] & { readonly share: number }

/** The teams with players, the best first, equal ones by number; `share` is the part of the best team's points. */
export const teamRowsOf = (scores: RoomView['teamScores']): TeamRow[] => {
  const best = Math.max(1, ...scores.map(({ score }) => score))
  return scores
    .filter(({ players }) => players > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((row) => ({ ...row, share: row.score / best }))
}
