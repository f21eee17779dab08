import type { Room } from '@pd/core'
import type { RoomHistory, Version } from '../simulation/history.ts'

/** What a phone was told and shown, with the moments by the clock of the machine it ran on. */
export type Phone = {
  readonly name: string
  /** Guesses that the server said count. */
  readonly acknowledged: readonly {
    readonly at: number
    readonly id: string
    readonly round: number
    readonly text: string
  }[]
  /** What it showed its player, each time that changed. */
  readonly reads: readonly {
    readonly at: number
    readonly seq: number
    readonly score: number
    readonly ids: readonly (string | null)[]
  }[]
  /** The notes of what is lost. */
  readonly losses: readonly { readonly at: number; readonly text: string }[]
  /** When a stream began. */
  readonly connected: readonly number[]
}

/** From when until when something was in the way of the processes. */
export type Fault = { readonly from: number; readonly until: number }

/** What must not be, of one phone or of many. */
export type Findings = {
  /** Acknowledged guesses that are neither in the log nor told to be lost. */
  readonly lost: string[]
  /** Those told to be lost too late. */
  readonly late: string[]
  /** Losses told, though all that the phone was told and shown before is in the log. */
  readonly falseLosses: string[]
  /** Views that the log never had, and that the phone was not told to be lost. */
  readonly forks: string[]
  /** Views that are older than the one before, without a word of a loss. */
  readonly wentBack: string[]
}

/** How long a loss may stay unsaid while nothing is in the way. */
const TOLD_MS = 5_000

type Read = Phone['reads'][number]
type Guess = Phone['acknowledged'][number]

/** Whether a room is as the phone showed it to a player. */
const isAsShown = ({ room }: Version, player: string, { score, ids }: Read): boolean => {
  const guesses = room.rounds.at(-1)?.attempts.get(player)?.guesses ?? []
  return room.seats.get(player)?.score === score && guesses.map(({ id }) => id).join() === ids.join()
}

const idsIn = (room: Room | null, player: string): ReadonlySet<string | null> =>
  new Set(room?.rounds.flatMap(({ attempts }) => attempts.get(player)?.guesses.map(({ id }) => id) ?? []))

/** Since when nothing was in the way of telling a phone of a guess. */
const wellSince = ({ connected }: Phone, faults: readonly Fault[], { at, before }: { at: number; before: number }) =>
  Math.max(
    at,
    ...connected.filter((moment) => moment <= before),
    ...faults.filter(({ from }) => from <= before).map(({ until }) => Math.min(until, before)),
  )

/** Holds one phone against the log of its room. */
export const judgePhone = (history: RoomHistory, phone: Phone, faults: readonly Fault[]): Findings => {
  const { name, acknowledged, reads, losses } = phone
  const player = history.room?.seats.values().find((seat) => seat.name === name)?.player ?? ''
  const ids = idsIn(history.room, player)
  const isKept = ({ id }: Guess): boolean => ids.has(id)
  const isStored = (read: Read): boolean =>
    history.versions.get(read.seq)?.some((version) => isAsShown(version, player, read)) ?? false
  const say = (what: unknown): string => `${name}: ${JSON.stringify(what)}`
  const missing = acknowledged.filter((guess) => !isKept(guess))
  const reportOf = ({ at, text }: Guess) => losses.find((loss) => loss.at >= at && loss.text.includes(text))
  const isLate = (guess: Guess): boolean => {
    const before = reportOf(guess)?.at ?? 0
    return before - wellSince(phone, faults, { at: guess.at, before }) > TOLD_MS
  }
  const isTrue = (loss: Phone['losses'][number]): boolean =>
    missing.some(({ at }) => at <= loss.at) || reads.some((read) => read.at <= loss.at && !isStored(read))
  const isBack = (read: Read, at: number): boolean => {
    const last = reads[at - 1]
    return last !== undefined && read.seq < last.seq && !losses.some((loss) => loss.at >= last.at && loss.at <= read.at)
  }
  return {
    lost: missing.filter((guess) => reportOf(guess) === undefined).map(say),
    late: missing.filter((guess) => reportOf(guess) !== undefined && isLate(guess)).map(say),
    falseLosses: losses.filter((loss) => !isTrue(loss)).map(say),
    forks: reads.filter((read) => !isStored(read) && !losses.some(({ at }) => at >= read.at)).map(say),
    wentBack: reads.filter(isBack).map(say),
  }
}
