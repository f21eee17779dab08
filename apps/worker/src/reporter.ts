import { createProgress, type Log, type Progress } from '@pd/runtime'

type Facts = Readonly<Record<string, unknown>>

/** Where a job reports its progress: lines and a bar at a terminal, else JSON lines. */
export type Reporter = {
  /** A finished step with its figures. */
  step(message: string, facts: Facts): void
  progress(title: string): Progress
  /** A line for a terminal; nothing elsewhere. */
  printLine(line: string): void
}

type Terminal = { readonly isTTY?: boolean; write(text: string): unknown }

const describeFacts = (facts: Facts): string =>
  Object.entries(facts)
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]) => `${name.replace(/(?=[A-Z])/g, ' ').toLowerCase()} ${value}`)
    .join(', ')

const reportToTerminal = (terminal: Terminal): Reporter => ({
  step: (message, facts) => terminal.write(`${message}: ${describeFacts(facts)}\n`),
  progress: (title) => createProgress(title, terminal),
  printLine: (line) => terminal.write(`${line}\n`),
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

/** Reports to the terminal, or, where the output is none, to the log. */
export const createReporter = (terminal: Terminal, log: Log, now = Date.now): Reporter =>
  terminal.isTTY
    ? reportToTerminal(terminal)
    : {
        step: (message, facts) => log.info(facts, message),
        progress: (title) => logProgress(log, title, now),
        printLine: () => undefined,
      }
