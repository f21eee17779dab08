/** How often an endpoint may be called: `most` calls in `withinMs` milliseconds, counted by what they are limited `per`. */
type CallLimit = {
  readonly most: number
  readonly withinMs: number
  readonly per: 'player' | 'address' | 'player in a room' | 'room'
}

const MINUTE_MS = 60_000

/** The limits that rows name, beside the one on all requests of an address. */
export const LIMITS = {
  /** By player, not by address: a class shares one. */
  guess: { most: 5, withinMs: 3_000, per: 'player' },
  /** A game or a room is rows in the database, so an address may open a bounded number: enough for a whole school. */
  opening: { most: 600, withinMs: MINUTE_MS, per: 'address' },
  /**
   * Four hundred people who press at once all get in, and two thousand within five seconds; a program that fills a room with players takes
   * long enough for the host to lock it.
   */
  joining: { most: 400, withinMs: 1_000, per: 'room' },
  /** Joins and leaves are broadcast to everyone: more than reloads and lost connections explain are refused. */
  seat: { most: 20, withinMs: MINUTE_MS, per: 'player in a room' },
  name: { most: 20, withinMs: MINUTE_MS, per: 'player in a room' },
  /** Faster than a host presses keys on purpose. */
  steering: { most: 30, withinMs: 10_000, per: 'player in a room' },
  /** It reads all games of a player. */
  personal: { most: 5, withinMs: MINUTE_MS, per: 'player' },
  /** Beside it a player gives 3 pictures to a room, a room takes 60, and each has at most 2.8 MB. */
  picture: { most: 6, withinMs: MINUTE_MS, per: 'player in a room' },
  /** A tap a second: more says nothing new. */
  reaction: { most: 1, withinMs: 1_000, per: 'player in a room' },
} as const satisfies Record<string, CallLimit>

/** A limit beside the one on all requests of an address. */
export type LimitName = keyof typeof LIMITS

/** A limit in words, as in "5 in 3 seconds a player". */
export const describeLimit = (name: LimitName): string => {
  const { most, withinMs, per } = LIMITS[name]
  const seconds = withinMs / 1_000
  return `${most} in ${seconds === 1 ? 'a second' : seconds === 60 ? 'a minute' : `${seconds} seconds`} a ${per}`
}
