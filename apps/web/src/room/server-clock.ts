/** How far two clocks of a day are taken to drift apart at most, as a part of the time between two looks. */
const DRIFT = 0.0001
/** Bounds that contradict each other by more mean that the server's clock was set, or that another server answers. */
const JUMP_MS = 50

type Bound = { readonly value: number; readonly at: number }

/**
 * Learns what time it is on the server, in terms of this page's clock, whatever delays the line has: what arrives was sent no later
 * than now, and what was asked was answered no sooner than it was asked. The tightest of both kinds of bound enclose the difference,
 * so a message that was held up for seconds changes nothing, and a delay that is the same both ways cancels out.
 */
export const createServerClock = () => {
  let least: Bound | undefined
  let most: Bound | undefined

  const leastAt = (now: number): number => (least ? least.value - (now - least.at) * DRIFT : Number.NEGATIVE_INFINITY)
  const mostAt = (now: number): number => (most ? most.value + (now - most.at) * DRIFT : Number.POSITIVE_INFINITY)

  /** The difference is within these bounds, as of `now`. */
  const learn = (low: number, high: number, now: number): void => {
    if (low > mostAt(now) + JUMP_MS || high < leastAt(now) - JUMP_MS) {
      least = undefined
      most = undefined
    }
    if (low > leastAt(now)) least = { value: low, at: now }
    if (high < mostAt(now)) most = { value: high, at: now }
  }

  return {
    /** Something came at `now` that says what the server's time was when it was sent. */
    heard: (serverAt: number, now: number): void => learn(serverAt - now, Number.POSITIVE_INFINITY, now),
    /** Something that was asked at `sentAt` was answered, which came at `now`. */
    answered: (serverAt: number, sentAt: number, now: number): void => learn(serverAt - now, serverAt - sentAt, now),
    /** What to add to this page's time for the server's; 0 before anything was heard. */
    offset: (now: number): number => {
      if (!least) return 0
      return most ? (leastAt(now) + mostAt(now)) / 2 : leastAt(now)
    },
  }
}
