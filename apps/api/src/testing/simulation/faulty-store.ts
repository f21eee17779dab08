import { UnreachableDatabase } from '@pd/store'
import type { Chance } from './chance.ts'
import type { Owner, Scheduler } from './scheduler.ts'

/** How well a process gets to the database. */
export type Line = {
  /** Whether its calls get there at all. */
  isCut: boolean
  /** Whether the database answers anybody. */
  readonly isUp: () => boolean
  /** Whether single calls fail: late, lost, or without an answer. */
  readonly isFaulty: () => boolean
  /** Until when a call was last late or without an answer, in simulated time. */
  troubledUntil: number
}

type Tools = {
  readonly scheduler: Scheduler
  readonly chance: Chance
  /** Does each call at one moment. */
  readonly database: object
  readonly world: Owner
  readonly process: Owner
  readonly line: Line
}

/** How long a driver waits for an answer. */
const GIVES_UP_MS = 2_000

type Fate = 'done' | 'lost' | 'unanswered' | 'given_up'

const fateOf = ({ line, chance }: Tools, name: string): Fate => {
  if (line.isCut || !line.isUp()) return 'lost'
  if (!line.isFaulty() || !chance.oneIn(200)) return 'done'
  const fate: Fate = chance.pick<Fate>(['lost', 'unanswered', 'given_up'])
  // of two writers who meet the database may give up one, which has then changed nothing
  return fate === 'given_up' && name !== 'append' ? 'lost' : fate
}

/** One call: it travels, is done at one moment, and its answer travels; either may be lost, and each overtakes others. */
const call = <T>(tools: Tools, name: string, run: () => T): Promise<T | null> => {
  const { scheduler, chance, world, process, line } = tools
  const noteTrouble = (until: number): void => {
    line.troubledUntil = Math.max(line.troubledUntil, until)
  }
  const travelMs = () => {
    if (!line.isFaulty() || !chance.oneIn(100)) return chance.between(0, 4)
    const ms = chance.between(50, 1_500)
    noteTrouble(scheduler.now() + ms)
    return ms
  }
  return new Promise((resolve, reject) => {
    const fail = () => {
      noteTrouble(scheduler.now())
      reject(new UnreachableDatabase('the database is away'))
    }
    scheduler.after(travelMs(), world, () => {
      const fate = fateOf(tools, name)
      if (fate === 'lost') return scheduler.after(GIVES_UP_MS, process, fail)
      const value = fate === 'given_up' ? null : run()
      if (fate === 'unanswered' || line.isCut || !line.isUp()) return scheduler.after(GIVES_UP_MS, process, fail)
      scheduler.after(travelMs(), process, () => resolve(value))
    })
  })
}

/** A store as a process has it, over a line that may fail. */
export const reachStore = <T extends object>(tools: Tools): T =>
  Object.fromEntries(
    Object.entries(tools.database).map(([name, run]) => [
      name,
      (...args: never[]) => call(tools, name, () => (run as (...all: never[]) => unknown)(...args)),
    ]),
  ) as T
