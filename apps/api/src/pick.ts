/** One of a list, by dice that give numbers in [0, 1); nothing of an empty one. */
export const pick = <T>(list: readonly T[], dice: () => number): T | undefined => list[Math.floor(dice() * list.length)]
