/** Picks one element of a list; undefined when it is empty. `random` gives numbers in [0, 1). */
export const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)]
