import type { RoomView } from '@pd/contract/client'

const LAST_PLACE = 3

/** A player on the podium. */
type Placed = Pick<RoomView['standings'][number], 'player' | 'name' | 'team' | 'score' | 'place'>
/** A step of the podium: all who share its place. */
export type Step = { readonly place: number; readonly score: number; readonly players: readonly Placed[] }

/** The steps of the podium, the highest first: places 1 to 3, of those who found anything. Equal scores share a step. */
export const stepsOf = (standings: readonly Placed[]): readonly Step[] => {
  const placed = standings.filter(({ score, place }) => score > 0 && place <= LAST_PLACE)
  const steps = Map.groupBy(placed, ({ place }) => place)
  return [...steps].map(([place, players]) => ({ place, score: players[0]?.score ?? 0, players }))
}
