import { LruMap } from 'toad-cache'

/** How many items players behind one address may try in a round: when it begins, and more with each second that it runs. */
export type NameAllowance = { readonly atOnce: number; readonly perSecond: number }

/** Forty pupils who look at the picture repeat each other's guesses and stay below; one item of eight of 438 is tried in six seconds. */
export const NAME_ALLOWANCE: NameAllowance = { atOnce: 28, perSecond: 4 }

/** Rounds with the guesses of an address; those used least recently are dropped beyond this number. */
const ACCOUNTS_MOST = 5_000

/** A guess in the running round of a room. */
export type NameTry = {
  /** The room, the round and the network address. */
  readonly account: string
  /** How long the round has run. */
  readonly ranMs: number
  /** The items of which the guess may tell something. */
  readonly itemIds: () => Iterable<string>
}

/** Bounds how much of the public list of names an address tries in a round, however many seats it has. */
export type NameBudget = {
  /**
   * The milliseconds until the guess may be made: 0 where the address has tried its items in this round, or the budget covers them, which
   * then counts them. It does not depend on the verdict.
   */
  readonly take: (attempt: NameTry) => number
}

/** Makes the budget of a process; it is kept in memory, as rate limits are. */
export const createNameBudget = ({ atOnce, perSecond }: NameAllowance = NAME_ALLOWANCE): NameBudget => {
  const accounts = new LruMap<Set<string>>(ACCOUNTS_MOST)
  return {
    take: ({ account, ranMs, itemIds }) => {
      const tried = accounts.get(account) ?? new Set<string>()
      const all = new Set([...tried, ...itemIds()])
      const waitMs = ((all.size - atOnce) / perSecond) * 1_000 - ranMs
      if (all.size > tried.size && waitMs > 0) return waitMs
      accounts.set(account, all)
      return 0
    },
  }
}

/** Lets every guess through: where rate limits are off. */
const UNLIMITED_NAMES: NameBudget = { take: () => 0 }

/** A budget, or none where there are no rate limits. */
export const nameBudgetFor = (requestsPerMinute: number): NameBudget =>
  requestsPerMinute === 0 ? UNLIMITED_NAMES : createNameBudget()
