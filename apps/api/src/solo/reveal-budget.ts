import { type Result, type Round, refuse } from '@pd/core'
import { LruMap } from 'toad-cache'
import type { Bus } from '../bus/bus.ts'

/** How many solutions of items that were not known before may be shown: at once, and in each hour after that. */
export type Allowance = { readonly atOnce: number; readonly perHour: number }

/** A player who loses every round plays about sixty in an hour, with eight levels each. */
export const PLAYER_ALLOWANCE: Allowance = { atOnce: 40, perHour: 60 }
/** A class of forty shares an address, and finds some of what it sees. */
export const ADDRESS_ALLOWANCE: Allowance = { atOnce: 200, perHour: 60 }

/** What finding an item that was not known adds: the budget falls only while more than two of three rounds are lost. */
const EARNED_BY_FINDING = 2
const HOUR_MS = 3_600_000
/** Accounts used least recently are dropped beyond this number. */
const ACCOUNTS_MOST = 5_000
/** Items known longest are forgotten beyond this number; seeing one of them again costs as a new one does. */
const ITEMS_MOST = 2_000

/** Who plays, and the network address that the requests come from. */
export type Caller = { readonly player: string; readonly address: string }

/** What the end of a round about an unknown item brings: less than nothing for one that showed its solution. One of a few names is soon found by chance. */
const earnedBy = ({ outcome, choices, guesses }: Round): number => {
  if (outcome !== 'found') return -1
  if (choices === null) return EARNED_BY_FINDING
  return guesses.length === 1 ? 0 : -1
}

type Account = {
  readonly allowance: Allowance
  credit: number
  at: number
  readonly known: Set<string>
  /** Items of rounds of rooms that were charged, and not found since. */
  readonly charged: Set<string>
}

/** Bounds how many solutions scripts collect by losing rounds; people who find some of what they see don't notice. */
export type RevealBudget = {
  /**
   * Passes on the round after a command, unless it would show a solution that the budget of the player or the address does not cover:
   * then `reveals_used_up`. An item found or shown before at the same address is free, and one found first adds to the budget.
   */
  readonly settle: (caller: Caller, changed: Result<Round>) => Result<Round>
  /** The seconds until the next unknown solution may be shown. */
  readonly waitSeconds: (caller: Caller) => number
  /** Whether an address may be shown the solution of a round of a room. */
  readonly covers: (address: string, itemId: string) => boolean
  /** A round of a room opened for an address: its solution will be shown there. */
  readonly opened: (address: string, itemId: string) => void
  /** A player at an address found the item of a round of a room. */
  readonly found: (address: string, itemId: string) => void
  /** As `waitSeconds`, of an address alone. */
  readonly waitSecondsAt: (address: string) => number
}

const refill = (account: Account, now: number): Account => {
  const { atOnce, perHour } = account.allowance
  account.credit = Math.min(atOnce, account.credit + (Math.max(0, now - account.at) / HOUR_MS) * perHour)
  account.at = now
  return account
}

const addTo = (items: Set<string>, itemId: string): void => {
  items.add(itemId)
  const [oldest] = items
  if (items.size > ITEMS_MOST && oldest !== undefined) items.delete(oldest)
}

const learn = ({ known }: Account, itemId: string): void => addTo(known, itemId)

/** Takes one for an unknown item, which is known from then on. */
const charge = (account: Account, itemId: string): void => {
  if (account.known.has(itemId)) return
  account.credit -= 1
  learn(account, itemId)
  addTo(account.charged, itemId)
}

/** Gives back what the round took, and what finding adds. */
const reward = (account: Account, itemId: string): void => {
  const isNew = !account.known.has(itemId)
  if (account.charged.delete(itemId)) account.credit += 1 + EARNED_BY_FINDING
  else if (isNew) account.credit += EARNED_BY_FINDING
  learn(account, itemId)
}

const waitMs = ({ credit, allowance }: Account): number =>
  credit >= 1 ? 0 : ((1 - credit) / allowance.perHour) * HOUR_MS

const waitSecondsOf = (account: Account): number => Math.max(1, Math.ceil(waitMs(account) / 1_000))

type Tools = { readonly now: () => number; readonly bus: Pick<Bus, 'publish' | 'subscribe'> }

/** What changed accounts, as the processes tell each other: a round that a player has ended, or one of a room. */
type Change = { readonly itemId: string } & (
  | { readonly kind: 'ended'; readonly caller: Caller; readonly earned: number }
  | { readonly kind: 'opened'; readonly address: string }
  | { readonly kind: 'found'; readonly address: string }
)

/** Tells the other processes of each change and applies theirs: all have the same accounts but for the moment that a message takes. */
const shareChanges = (bus: Tools['bus'], apply: (change: Change) => void): ((change: Change) => void) => {
  bus.subscribe('reveals', (message) => apply(JSON.parse(message) as Change))
  return (change) => {
    apply(change)
    bus.publish('reveals', JSON.stringify(change))
  }
}

/** Makes the budget of a process; it is kept in memory. `now` is in milliseconds. */
export const createRevealBudget = ({ now, bus }: Tools): RevealBudget => {
  const accounts = new LruMap<Account>(ACCOUNTS_MOST)
  const accountOf = (key: string, allowance: Allowance): Account => {
    const account = accounts.get(key) ?? {
      allowance,
      credit: allowance.atOnce,
      at: now(),
      known: new Set(),
      charged: new Set(),
    }
    accounts.set(key, account)
    return refill(account, now())
  }
  const ofAddress = (address: string) => accountOf(`address ${address}`, ADDRESS_ALLOWANCE)
  const accountsOf = ({ player, address }: Caller): Account[] => [
    accountOf(`player ${player}`, PLAYER_ALLOWANCE),
    ofAddress(address),
  ]
  const change = shareChanges(bus, (made) => {
    const { itemId } = made
    if (made.kind === 'opened') return charge(ofAddress(made.address), itemId)
    if (made.kind === 'found') return reward(ofAddress(made.address), itemId)
    for (const account of accountsOf(made.caller).filter(({ known }) => !known.has(itemId))) {
      account.credit += made.earned
      learn(account, itemId)
    }
  })
  return {
    settle: (caller, changed) => {
      if (!changed.ok || changed.value.outcome === null) return changed
      const { itemId } = changed.value
      const earned = earnedBy(changed.value)
      const newTo = accountsOf(caller).filter(({ known }) => !known.has(itemId))
      if (earned < 0 && newTo.some(({ credit }) => credit < 1)) return refuse('reveals_used_up')
      if (newTo.length > 0) change({ kind: 'ended', caller, itemId, earned })
      return changed
    },
    waitSeconds: (caller) => Math.max(...accountsOf(caller).map(waitSecondsOf)),
    covers: (address, itemId) => {
      const { known, credit } = ofAddress(address)
      return known.has(itemId) || credit >= 1
    },
    opened: (address, itemId) => change({ kind: 'opened', address, itemId }),
    found: (address, itemId) => change({ kind: 'found', address, itemId }),
    waitSecondsAt: (address) => waitSecondsOf(ofAddress(address)),
  }
}

/** Shows every solution: where rate limits are off. */
export const UNLIMITED_REVEALS: RevealBudget = {
  settle: (_caller, changed) => changed,
  waitSeconds: () => 1,
  covers: () => true,
  opened: () => {},
  found: () => {},
  waitSecondsAt: () => 1,
}

/** A budget, or none where there are no rate limits. */
export const revealBudgetFor = (requestsPerMinute: number, tools: Tools): RevealBudget =>
  requestsPerMinute === 0 ? UNLIMITED_REVEALS : createRevealBudget(tools)
