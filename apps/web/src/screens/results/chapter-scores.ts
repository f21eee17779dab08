import type { RoomResults } from '@pd/contract/client'

type Scored = Pick<RoomResults['players'][number], 'name' | 'team' | 'score' | 'place'> & { readonly player: string }

/** What a chapter came to, the best first: the sum of its rounds, which begin after those of the chapters before it. */
export const chapterScoresOf = ({ chapters, players }: RoomResults, index: number): readonly Scored[] => {
  const from = chapters.slice(0, index).reduce((sum, { rounds }) => sum + rounds, 0)
  const to = from + (chapters[index]?.rounds ?? 0)
  const scores = players.map(({ name, team, rounds }) => ({
    player: name,
    name,
    team,
    score: rounds.slice(from, to).reduce((sum, { points }) => sum + (points ?? 0), 0),
  }))
  return scores
    .map((each) => ({ ...each, place: 1 + scores.filter(({ score }) => score > each.score).length }))
    .sort((a, b) => a.place - b.place)
}
