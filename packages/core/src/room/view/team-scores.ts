import type { Room } from '../state/room.ts'

export type TeamScore = {
  readonly team: number
  readonly players: number
  /** Of all its players, a player; teams may be of unequal sizes, and a sum would be the larger one's. */
  readonly score: number
}

/** How the teams stand: of each whoever is there counts, and whoever left with points, so that nobody helps a team by leaving. */
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
