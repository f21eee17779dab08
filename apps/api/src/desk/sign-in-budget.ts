import { LruMap } from 'toad-cache'
import type { Bus, Script } from '../bus/bus.ts'

/** What wrong passwords count against: its name, and how many are free before each costs a pause. */
export type Tried = { readonly key: string; readonly free: number }

/** Slows down guesses of passwords, with pauses that double; nothing is ever locked. */
export type SignInBudget = {
  /** The milliseconds until the next try; 0 counts one, before its outcome is known: tries at once are all counted. */
  readonly take: (tried: readonly Tried[]) => Promise<number>
  /** Takes back one try, whose password was right or never checked. */
  readonly giveBack: (tried: readonly Tried[]) => Promise<void>
  /** Forgets all tries. */
  readonly clear: (tried: Tried) => Promise<void>
}

type Tools = { readonly now: () => number; readonly bus: Pick<Bus, 'count'> }

type Count = { readonly failures: number; readonly at: number; readonly until: number }

const KEYS_MOST = 5_000
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 15 * 60_000
const FORGOTTEN_MS = 24 * 60 * 60_000

const pauseAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (failures - free), LONGEST_PAUSE_MS)

/** Adds ARGV[1] failures to each account, of which as many are free as ARGV says after the four constants; or says how long one still has to wait. */
const COUNT: Script = {
  name: 'sign_in',
  lua: `
    local step, first, longest, forgotten = unpack(ARGV, 1, 4)
    local clock = redis.call('TIME')
    local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
    if tonumber(step) > 0 then
      local wait = 0
      for _, key in ipairs(KEYS) do wait = math.max(wait, (redis.call('HGET', key, 'till') or 0) - now) end
      if wait > 0 then return {wait} end
    end
    for at, key in ipairs(KEYS) do
      local failures = math.max(0, (redis.call('HGET', key, 'failures') or 0) + step)
      local over = failures - ARGV[at + 4]
      local pause = over < 0 and 0 or math.min(first * 2 ^ over, tonumber(longest))
      redis.call('HSET', key, 'failures', failures, 'till', string.format('%.0f', now + pause))
      redis.call('PEXPIRE', key, forgotten)
    end
    return {0}`,
}

const CLEAR: Script = { name: 'clear_sign_in', lua: `return {redis.call('DEL', KEYS[1])}` }

const nameOf = ({ key }: Tried): string => `sign-in ${key}`

/** Counts in this process. */
const createOwn = (now: () => number) => {
  const counts = new LruMap<Count>(KEYS_MOST)
  const countOf = (key: string): Count => {
    const known = counts.get(key)
    return known && now() < known.at + FORGOTTEN_MS ? known : { failures: 0, at: now(), until: 0 }
  }
  const put = ({ key, free }: Tried, failures: number): void => {
    counts.set(key, { failures, at: now(), until: now() + pauseAfter(failures, free) })
  }
  return {
    take: (tried: readonly Tried[]): number => {
      const waitMs = Math.max(...tried.map(({ key }) => countOf(key).until - now()))
      if (waitMs > 0) return waitMs
      for (const each of tried) put(each, countOf(each.key).failures + 1)
      return 0
    },
    giveBack: (tried: readonly Tried[]): void => {
      for (const each of tried) put(each, Math.max(0, countOf(each.key).failures - 1))
    },
    clear: ({ key }: Tried): void => counts.delete(key),
  }
}

/** Makes a budget of all processes while they are connected, and of this one while they are not. */
export const createSignInBudget = ({ now, bus }: Tools): SignInBudget => {
  const own = createOwn(now)
  const count = (tried: readonly Tried[], step: number): Promise<readonly number[] | null> => {
    const constants = [step, FIRST_PAUSE_MS, LONGEST_PAUSE_MS, FORGOTTEN_MS]
    return bus.count(COUNT, { accounts: tried.map(nameOf), args: [...constants, ...tried.map(({ free }) => free)] })
  }
  return {
    take: async (tried) => (await count(tried, 1))?.[0] ?? own.take(tried),
    giveBack: async (tried) => {
      if ((await count(tried, -1)) === null) own.giveBack(tried)
    },
    clear: async (tried) => {
      await bus.count(CLEAR, { accounts: [nameOf(tried)], args: [] })
      own.clear(tried)
    },
  }
}
