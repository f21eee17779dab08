import { createProgress, type Log, type Progress } from '@pd/runtime'

type Facts = Readonly<Record<string, unknown>>

/** How a job tells what it does: to a person at a terminal in lines and a bar, to anything else in JSON lines. */
export type Telling = {
  /** A step that is done, with what came of it. */
  step(message: string, facts: Facts): void
  progress(title: string): Progress
  /** A line that is for a person only. */
  say(line: string): void
}

type Terminal = { readonly isTTY?: boolean; write(text: string): unknown }

const describeFacts = (facts: Facts): string =>
  Object.entries(facts)
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]) => `${name.replace(/(?=[A-Z])/g, ' ').toLowerCase()} ${value}`)
    .join(', ')

const tellPerson = (terminal: Terminal): Telling => ({
  step: (message, facts) => terminal.write(`${message}: ${describeFacts(facts)}\n`),
  progress: (title) => createProgress(title, terminal),
  say: (line) => terminal.write(`${line}\n`),
})

const LINE_EVERY_MS = 2_000

/** The first step, then one every two seconds, then the last. */
const logProgress = (log: Log, title: string, now: () => number): Progress => {
  let shownAt = Number.NEGATIVE_INFINITY
  let latest: { done: number; total: number } | null = null
  const show = (at: number) => {
    if (latest) log.info(latest, title)
    shownAt = at
    latest = null
  }
  return {
    step: (done, total) => {
      latest = { done, total }
      if (now() - shownAt >= LINE_EVERY_MS) show(now())
    },
    end: () => show(now()),
  }
}

export const createTelling = (terminal: Terminal, log: Log, now = Date.now): Telling =>
  terminal.isTTY
    ? tellPerson(terminal)
    : {
        step: (message, facts) => log.info(facts, message),
        progress: (title) => logProgress(log, title, now),
        say: () => undefined,
      }
