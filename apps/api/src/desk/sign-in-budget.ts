import { LruMap } from 'toad-cache'

/** What wrong passwords count against: its name, and how many are free before each costs a pause. */
export type Tried = { readonly key: string; readonly free: number }

/** Slows down guesses of passwords, with pauses that double; nothing is ever locked. */
export type SignInBudget = {
  /** The milliseconds until the next try; 0 counts one, before its outcome is known: tries at once are all counted. */
  readonly take: (tried: readonly Tried[]) => number
  /** Takes back one try, whose password was right or never checked. */
  readonly giveBack: (tried: readonly Tried[]) => void
  /** Forgets all tries. */
  readonly clear: (tried: Tried) => void
}

type Count = { readonly failures: number; readonly at: number; readonly until: number }

const KEYS_MOST = 5_000
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 15 * 60_000
const FORGOTTEN_MS = 24 * 60 * 60_000

const pauseAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (failures - free), LONGEST_PAUSE_MS)

/** Makes the budget of a process; it is kept in memory, as rate limits are. */
export const createSignInBudget = (now: () => number): SignInBudget => {
  const counts = new LruMap<Count>(KEYS_MOST)
  const countOf = (key: string): Count => {
    const known = counts.get(key)
    return known && now() < known.at + FORGOTTEN_MS ? known : { failures: 0, at: now(), until: 0 }
  }
  const put = ({ key, free }: Tried, failures: number): void => {
    counts.set(key, { failures, at: now(), until: now() + pauseAfter(failures, free) })
  }
  return {
    take: (tried) => {
      const waitMs = Math.max(...tried.map(({ key }) => countOf(key).until - now()))
      if (waitMs > 0) return waitMs
      for (const each of tried) put(each, countOf(each.key).failures + 1)
      return 0
    },
    giveBack: (tried) => {
      for (const each of tried) put(each, Math.max(0, countOf(each.key).failures - 1))
    },
    clear: ({ key }) => counts.delete(key),
  }
}
