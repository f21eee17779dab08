import { LruMap } from 'toad-cache'

/** How many wrong tries one account has in a window of time. */
export type TryAllowance = { readonly most: number; readonly windowMs: number }

type Window = { readonly startedAt: number; readonly tries: number }

/** Bounds how many wrong codes an address tries. */
export type TryBudget = {
  /** The milliseconds until an account may try again; 0 counts a try, before its outcome is known: tries at once are all counted. */
  readonly take: (account: string) => number
  /** Gives back the try of a code that was right. */
  readonly giveBack: (account: string) => void
}

/** Accounts beyond this number give way to those used later. */
const ACCOUNTS_MOST = 5_000

/** Makes the budget of a process; it is kept in memory, as rate limits are. */
export const createTryBudget = ({ most, windowMs }: TryAllowance, now: () => number): TryBudget => {
  const windows = new LruMap<Window>(ACCOUNTS_MOST)
  const windowOf = (account: string): Window => {
    const known = windows.get(account)
    return known && now() < known.startedAt + windowMs ? known : { startedAt: now(), tries: 0 }
  }
  return {
    take: (account) => {
      const { startedAt, tries } = windowOf(account)
      if (tries >= most) return startedAt + windowMs - now()
      windows.set(account, { startedAt, tries: tries + 1 })
      return 0
    },
    giveBack: (account) => {
      const { startedAt, tries } = windowOf(account)
      windows.set(account, { startedAt, tries: Math.max(0, tries - 1) })
    },
  }
}

/** Admits every try: where rate limits are off. */
export const UNLIMITED_TRIES: TryBudget = { take: () => 0, giveBack: () => {} }
