import { LruMap } from 'toad-cache'
import type { Bus, Script } from '../bus/bus.ts'

/** How many wrong tries one account has in a window of time. */
type TryAllowance = { readonly most: number; readonly windowMs: number }

type Tools = { readonly now: () => number; readonly bus: Pick<Bus, 'count'> }

type Window = { readonly startedAt: number; readonly tries: number }

/** Bounds how many wrong codes an address tries. */
export type TryBudget = {
  /** The milliseconds until an account may try again; 0 counts a try, before its outcome is known: tries at once are all counted. */
  readonly take: (account: string) => Promise<number>
  /** Gives back the try of a code that was right. */
  readonly giveBack: (account: string) => Promise<void>
}

/** Accounts beyond this number give way to those used later. */
const ACCOUNTS_MOST = 5_000

const TAKE: Script = {
  name: 'take_try',
  lua: `
    local tries = tonumber(redis.call('GET', KEYS[1]) or '0')
    if tries >= tonumber(ARGV[1]) then return {redis.call('PTTL', KEYS[1])} end
    redis.call('INCR', KEYS[1])
    if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
    return {0}`,
}

const GIVE_BACK: Script = {
  name: 'give_try_back',
  lua: `
    if tonumber(redis.call('GET', KEYS[1]) or '0') > 0 then redis.call('DECR', KEYS[1]) end
    return {0}`,
}

const nameOf = (account: string): string => `device code ${account}`

/** Counts in this process. */
const createOwn = ({ most, windowMs }: TryAllowance, now: () => number) => {
  const windows = new LruMap<Window>(ACCOUNTS_MOST)
  const windowOf = (account: string): Window => {
    const known = windows.get(account)
    return known && now() < known.startedAt + windowMs ? known : { startedAt: now(), tries: 0 }
  }
  return {
    take: (account: string): number => {
      const { startedAt, tries } = windowOf(account)
      if (tries >= most) return startedAt + windowMs - now()
      windows.set(account, { startedAt, tries: tries + 1 })
      return 0
    },
    giveBack: (account: string): void => {
      const { startedAt, tries } = windowOf(account)
      windows.set(account, { startedAt, tries: Math.max(0, tries - 1) })
    },
  }
}

/** Makes a budget of all processes while they are connected, and of this one while they are not. */
export const createTryBudget = (allowance: TryAllowance, { now, bus }: Tools): TryBudget => {
  const own = createOwn(allowance, now)
  const { most, windowMs } = allowance
  return {
    take: async (account) =>
      (await bus.count(TAKE, { accounts: [nameOf(account)], args: [most, windowMs] }))?.[0] ?? own.take(account),
    giveBack: async (account) => {
      if ((await bus.count(GIVE_BACK, { accounts: [nameOf(account)], args: [] })) === null) own.giveBack(account)
    },
  }
}

/** Admits every try: where rate limits are off. */
export const UNLIMITED_TRIES: TryBudget = { take: async () => 0, giveBack: async () => {} }
