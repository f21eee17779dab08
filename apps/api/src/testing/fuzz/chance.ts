/** Gives whole numbers from 0 up to below `below`. */
export type Random = (below: number) => number

/** One of a list. */
export const pick = <T>(list: readonly T[], random: Random): T | undefined => list[random(list.length)]
