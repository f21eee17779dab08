import closeWithGrace from 'close-with-grace'
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'
import { batchTurns } from './batched-output.ts'
import { endProcess } from './end-process.ts'
import { Fault } from './fault.ts'

/** The log of a process. */
export type Log = Logger

/** JSON lines on standard output: level and time in words, and who speaks. Nothing that is handed to it is filtered. */
export const createLog = (level: string, service: string, to: DestinationStream = batchTurns(destination(1))): Log =>
  pino(
    {
      level,
      base: { service },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  )

/** What an operator must be able to prove later; a collector keeps it apart from the rest. */
export const audit = (log: Log, event: string, facts: Readonly<Record<string, unknown>> = {}): void =>
  log.info({ log: 'audit', event, ...facts }, event.replaceAll('_', ' '))

/** The reader of the output may go, as in `npm start | head`: the process goes on without it. */
const ignoreClosedOutput = (): void => {
  for (const output of [process.stdout, process.stderr])
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
}

/** Exit codes of a signal are its number above this. */
const STOPPED = 128

/** Runs a process's main; a fault becomes its sentence on standard error and its exit code, anything else a stack and 1. */
export const runMain = async (main: () => Promise<void>): Promise<void> => {
  ignoreClosedOutput()
  try {
    await main()
  } catch (error) {
    process.stderr.write(
      `${error instanceof Fault ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    )
    const exitCode = (error instanceof Fault && error.exitCode) || 1
    process.exitCode = exitCode
    // one that was stopped may have left work in a thread behind, which process.exit() would wait for
    setImmediate(exitCode > STOPPED ? endProcess : process.exit, exitCode)
  }
}

/** npm passes a signal on that the terminal has sent to both: within this time the same one again is no second one. */
export const REPEATED_SIGNAL_MS = 500

const ignoreRepeated = (signal: NodeJS.Signals): void => {
  const listeners = process.listeners(signal)
  const ignore = (): void => {}
  process.removeAllListeners(signal)
  process.on(signal, ignore)
  setTimeout(() => {
    process.off(signal, ignore)
    for (const listener of listeners) process.on(signal, listener)
  }, REPEATED_SIGNAL_MS).unref()
}

/**
 * On SIGTERM, SIGINT or an uncaught error: runs `stop` once, for at most `deadlineMs`, then ends the process even if threads still work:
 * with 0 after a signal, else with 1. `stop` receives the signal, if it was one.
 */
export const stopOnSignal = (log: Log, deadlineMs: number, stop: (signal?: string) => Promise<void>): void => {
  process.once('exit', () => log.flush())
  const endNow = (exitCode: number): never => {
    log.flush()
    return endProcess(exitCode)
  }
  const end = { onSecondSignal: () => endNow(1), onSecondError: () => endNow(1) }
  const onTimeout = () => {
    log.error({ deadline_ms: deadlineMs }, 'what was under way did not end in time: it is given up')
    endNow(1)
  }
  closeWithGrace({ delay: deadlineMs, logger: false, onTimeout, ...end }, async ({ err, signal }) => {
    if (signal) ignoreRepeated(signal)
    if (err) log.fatal({ err }, 'a bug that nobody caught: stopping')
    audit(log, 'stopping', { signal })
    await stop(signal)
    audit(log, 'stopped')
    endNow(err ? 1 : 0)
  })
}
