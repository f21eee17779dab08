import type { Room } from '../state/room.ts'

/** How a team stands. */
export type TeamScore = {
  readonly team: number
  readonly players: number
  /** The average of its players: teams may be of unequal sizes, and a sum would favour the larger one. */
  readonly score: number
}

/** How the teams stand. Players who left with points still count, so that leaving does not help a team. */
export const teamScoresOf = ({ settings, seats }: Room): TeamScore[] =>
  Array.from({ length: settings.teams }, (_, index) => {
    const members = seats
      .values()
      .filter(
        ({ team, presence, score }) => team === index + 1 && (presence === 'in' || (presence === 'left' && score > 0)),
      )
    const sum = members.reduce((all, { score }) => all + score, 0)
    return { team: index + 1, players: members.length, score: Math.round(sum / Math.max(1, members.length)) }
  })
