/** How far two clocks drift apart at most, as a part of the time that passes. */
const DRIFT = 0.0001
/** Bounds that contradict each other by more mean that the server's clock was set, or that another server answers. */
const JUMP_MS = 50

type Bound = { readonly value: number; readonly at: number }

/**
 * Estimates the server's time from messages with unknown delays. A message was sent no later than it arrives, and a request is
 * answered no sooner than it is sent: the tightest bounds of both kinds enclose the difference of the clocks. So a message that is
 * seconds late changes nothing, and a delay that is the same both ways cancels out.
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
    /** A message came at `now` that the server sent at `serverAt`. */
    heard: (serverAt: number, now: number): void => learn(serverAt - now, Number.POSITIVE_INFINITY, now),
    /** A request of `sentAt` was answered at `serverAt`; the answer came at `now`. */
    answered: (serverAt: number, sentAt: number, now: number): void => learn(serverAt - now, serverAt - sentAt, now),
    /** Milliseconds to add to this page's time for the server's; 0 before the first message. */
    offset: (now: number): number => {
      if (!least) return 0
      return most ? (leastAt(now) + mostAt(now)) / 2 : leastAt(now)
    },
  }
}
