import type { Reaction } from '@pd/core'
import type { RoomOwn, RoomRoundView, RoomView, StandingView } from './schemas/index.ts'

/** The fields of a room that all listeners share. */
export type SharedRoom = Omit<RoomView, keyof Omit<RoomOwn, 'seq' | 'at'>>

/** How many players reacted in which way since the event before; sent to screens alone. */
export type ReactionCounts = Partial<Readonly<Record<Reaction, number>>>

type Standings = { readonly rows?: readonly StandingView[]; readonly gone?: readonly string[] }
type Round = RoomRoundView

/**
 * What changed in a room since the previous event of the same connection. Missing fields did not change. `standings` has the rows that are
 * new or different in anything but their place, and the players who are no longer listed.
 */
export type RoomChange = Pick<SharedRoom, 'seq' | 'at'> &
  Partial<Omit<SharedRoom, 'round' | 'standings'>> & {
    readonly round?: Partial<Round> | null
    readonly standings?: Standings
  }
/** The same for the fields of one player. */
export type OwnChange = Pick<RoomOwn, 'seq' | 'at'> &
  Partial<Omit<RoomOwn, 'own'>> & { readonly own?: Partial<NonNullable<RoomOwn['own']>> | null }

/** Whether two values of JSON are the same; parts that are the same object are not looked into. */
const isEqual = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => isSameAt(key, one, other))
}

const isSameAt = (key: string, one: object, other: object): boolean =>
  key in other && isEqual(one[key as never], other[key as never])

/** The fields of `after` that differ from `before`, but for those `apart`. */
const fieldsChanged = <T extends object, K extends keyof T = never>(
  before: T,
  after: T,
  apart: readonly K[] = [],
): Partial<Omit<T, K>> => {
  const changed: Partial<T> = {}
  for (const key of Object.keys(after) as (keyof T)[])
    if (!apart.includes(key as K) && !isEqual(before[key], after[key])) changed[key] = after[key]
  return changed
}

const isEmpty = (object: object): boolean => Object.keys(object).length === 0

/** A nullable part: whole where it is new, its changed fields where it stayed, undefined where nothing changed. */
const partChanged = <T extends object>(before: T | null, after: T | null): Partial<T> | null | undefined => {
  if (before === null || after === null) return before === after ? undefined : after
  const fields = fieldsChanged(before, after)
  return isEmpty(fields) ? undefined : fields
}

const isSameButPlace = (one: StandingView, other: StandingView): boolean =>
  Object.keys(one).every((key) => key === 'place' || isSameAt(key, one, other))

const standingsChanged = (before: readonly StandingView[], after: readonly StandingView[]): Standings | undefined => {
  const known = new Map(before.map((row) => [row.player, row]))
  const rows = after.filter((row) => {
    const was = known.get(row.player)
    return was === undefined || !isSameButPlace(was, row)
  })
  const left = new Set(after.map(({ player }) => player))
  const gone = before.map(({ player }) => player).filter((player) => !left.has(player))
  if (rows.length === 0 && gone.length === 0) return undefined
  return { ...(rows.length > 0 && { rows }), ...(gone.length > 0 && { gone }) }
}

/** The best first, ties in the order in which players joined and on the same place, as the server orders them. */
const ranked = (rows: readonly StandingView[]): StandingView[] => {
  const sorted = rows.toSorted((a, b) => b.score - a.score || a.number - b.number)
  let place = 0
  return sorted.map((row, index) => {
    if (row.score !== sorted[index - 1]?.score) place = index + 1
    return { ...row, place }
  })
}

const applyStandings = (before: readonly StandingView[], { rows = [], gone = [] }: Standings): StandingView[] => {
  const replaced = new Set([...gone, ...rows.map(({ player }) => player)])
  return ranked([...before.filter(({ player }) => !replaced.has(player)), ...rows])
}

/** The event that turns `before` into `after`; null where only `seq` and `at` differ. */
export const roomChange = (before: SharedRoom, after: SharedRoom): RoomChange | null => {
  const fields = fieldsChanged(before, after, ['seq', 'at', 'round', 'standings'])
  const isNewRound = before.round?.number !== after.round?.number
  const round = partChanged(isNewRound ? null : before.round, after.round)
  const isRoundGone = before.round !== null && after.round === null
  const standings = standingsChanged(before.standings, after.standings)
  if (isEmpty(fields) && round === undefined && !isRoundGone && standings === undefined) return null
  return {
    seq: after.seq,
    at: after.at,
    ...fields,
    ...((round !== undefined || isRoundGone) && { round: round ?? null }),
    ...(standings && { standings }),
  }
}

/** The room after a change, the inverse of `roomChange`. The first event of a connection is a whole room. */
export const applyRoomChange = (before: SharedRoom | undefined, change: RoomChange): SharedRoom => {
  if (before === undefined) return change as SharedRoom
  const { round, standings, ...fields } = change
  const isSameRound = round?.number === undefined || round.number === before.round?.number
  return {
    ...before,
    ...fields,
    ...(round !== undefined && { round: round && ({ ...(isSameRound && before.round), ...round } as Round) }),
    ...(standings && { standings: applyStandings(before.standings, standings) }),
  }
}

/** The event that turns a player's fields `before` into `after`; null where only `seq` and `at` differ. */
export const ownChange = (before: RoomOwn, after: RoomOwn): OwnChange | null => {
  const fields = fieldsChanged(before, after, ['seq', 'at', 'own'])
  const own = partChanged(before.own, after.own)
  if (isEmpty(fields) && own === undefined) return null
  return { seq: after.seq, at: after.at, ...fields, ...(own !== undefined && { own }) }
}

/** A player's fields after a change. The first event of a connection is whole. */
export const applyOwnChange = (before: RoomOwn | undefined, change: OwnChange): RoomOwn => {
  if (before === undefined) return change as RoomOwn
  const { own, ...fields } = change
  const next = own === undefined ? before.own : own && ({ ...before.own, ...own } as RoomOwn['own'])
  return { ...before, ...fields, own: next }
}
