/** The most cells on top of each other. */
const TALLEST = 7

/** How many cells stand for a number of players; everyone is seen. */
export const cellsFor = (players: number, most: number): number =>
  players === 0 ? 0 : Math.max(1, Math.round((players / Math.max(most, TALLEST)) * TALLEST))
