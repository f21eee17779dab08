import closeWithGrace from 'close-with-grace'
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'
import { Fault } from './fault.ts'

export type Log = Logger

/** JSON lines on standard output: level and time in words, and who speaks. Nothing that is handed to it is filtered. */
export const createLog = (level: string, service: string, to: DestinationStream = destination(1)): Log =>
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

/** Runs a process's main; a fault becomes its sentence on standard error and its exit code, anything else a stack and 1. */
export const runMain = async (main: () => Promise<void>): Promise<void> => {
  ignoreClosedOutput()
  try {
    await main()
  } catch (error) {
    process.stderr.write(
      `${error instanceof Fault ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    )
    process.exitCode = error instanceof Fault ? error.exitCode : 1
    process.exitCode ||= 1
    setImmediate(() => process.exit())
  }
}

/**
 * On SIGTERM, SIGINT or a bug that nobody caught: runs `stop` once, for at most `deadlineMs`, then ends the process. It is told the
 * signal, if it was one.
 */
export const stopOnSignal = (log: Log, deadlineMs: number, stop: (signal?: string) => Promise<void>): void => {
  closeWithGrace({ delay: deadlineMs, logger: false }, async ({ err, signal }) => {
    if (err) log.fatal({ err }, 'a bug that nobody caught: stopping')
    audit(log, 'stopping', { signal })
    await stop(signal)
    audit(log, 'stopped')
  })
}
