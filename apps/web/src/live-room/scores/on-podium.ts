import type { RoomView } from '@pd/contract/client'

const SEATS = 3

/** Who stands on the podium: the three best, of those who found anything. */
export const onPodium = (standings: RoomView['standings']): RoomView['standings'] =>
  standings.filter(({ score }) => score > 0).slice(0, SEATS)
