/** Fewer finds say nothing of what is usual. */
const FINDS_LEAST = 5

/**
 * The level at which most players found an item at their first attempt, the earlier of two; null before a few have found it. `levels` are
 * how many did not find it, then how many found it at level 1, at level 2 and so on.
 */
export const usualLevel = ([, ...found]: readonly number[]): number | null => {
  const finds = found.reduce((sum, players) => sum + players, 0)
  return finds < FINDS_LEAST ? null : found.indexOf(Math.max(...found)) + 1
}
