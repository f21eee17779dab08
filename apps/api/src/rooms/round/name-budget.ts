import { LruMap } from 'toad-cache'
import type { Bus, Script } from '../../bus/bus.ts'

/** How many items players behind one address may try in a round: when it begins, and more with each second that it runs. */
type NameAllowance = { readonly atOnce: number; readonly perSecond: number }

/** Forty pupils who look at the picture repeat each other's guesses and stay below; one item of eight of 438 is tried in six seconds. */
export const NAME_ALLOWANCE: NameAllowance = { atOnce: 28, perSecond: 4 }

/** Rounds with the guesses of an address; those used least recently are dropped beyond this number. */
const ACCOUNTS_MOST = 5_000

/** A guess in the running round of a room. */
type NameTry = {
  /** The room, the round and the network address. */
  readonly account: string
  /** How long the round has run. */
  readonly ranMs: number
  /** The items of which the guess may tell something. */
  readonly itemIds: () => Iterable<string>
}

type Tried = Omit<NameTry, 'itemIds'> & { readonly itemIds: readonly string[] }

/** Bounds how much of the public list of names an address tries in a round, however many seats it has. */
export type NameBudget = {
  /**
   * The milliseconds until the guess may be made: 0 where the address has tried its items in this round, or the budget covers them, which
   * then counts them. It does not depend on the verdict.
   */
  readonly take: (attempt: NameTry) => Promise<number>
}

/** A round of a room is over by then. */
const KEPT_MS = 3_600_000

const TAKE: Script = {
  name: 'names',
  lua: `
    local at_once, per_second, ran, kept = unpack(ARGV, 1, 4)
    local fresh = {}
    for at = 5, #ARGV do
      if redis.call('SISMEMBER', KEYS[1], ARGV[at]) == 0 then fresh[#fresh + 1] = ARGV[at] end
    end
    if #fresh == 0 then return {0} end
    local size = redis.call('SCARD', KEYS[1]) + #fresh
    local wait = (size - at_once) / per_second * 1000 - ran
    if wait > 0 then return {math.ceil(wait)} end
    for _, item in ipairs(fresh) do redis.call('SADD', KEYS[1], item) end
    redis.call('PEXPIRE', KEYS[1], kept)
    return {0}`,
}

/** Counts in this process. */
const createOwn = ({ atOnce, perSecond }: NameAllowance) => {
  const accounts = new LruMap<Set<string>>(ACCOUNTS_MOST)
  return {
    take: ({ account, ranMs, itemIds }: Tried): number => {
      const tried = accounts.get(account) ?? new Set<string>()
      const all = new Set([...tried, ...itemIds])
      const waitMs = ((all.size - atOnce) / perSecond) * 1_000 - ranMs
      if (all.size > tried.size && waitMs > 0) return waitMs
      accounts.set(account, all)
      return 0
    },
  }
}

/** Makes a budget of all processes while they are connected, and of this one while they are not. */
export const createNameBudget = (bus: Pick<Bus, 'count'>, allowance = NAME_ALLOWANCE): NameBudget => {
  const own = createOwn(allowance)
  const { atOnce, perSecond } = allowance
  return {
    take: async ({ account, ranMs, itemIds }) => {
      const items = [...new Set(itemIds())]
      const args = [atOnce, perSecond, ranMs, KEPT_MS, ...items]
      return (
        (await bus.count(TAKE, { accounts: [`names ${account}`], args }))?.[0] ??
        own.take({ account, ranMs, itemIds: items })
      )
    },
  }
}

/** Lets every guess through: where rate limits are off. */
const UNLIMITED_NAMES: NameBudget = { take: async () => 0 }

/** A budget, or none where there are no rate limits. */
export const nameBudgetFor = (requestsPerMinute: number, bus: Bus): NameBudget =>
  requestsPerMinute === 0 ? UNLIMITED_NAMES : createNameBudget(bus)
