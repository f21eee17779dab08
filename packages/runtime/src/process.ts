import closeWithGrace from 'close-with-grace'
import { type Logger, pino } from 'pino'
import { Fault } from './fault.ts'

export type Log = Logger

/** JSON lines on standard output, or on another; cookies and authorisations never appear in them. */
export const createLog = (level: string, output: 1 | 2 = 1): Log =>
  pino(
    {
      level,
      base: null,
      redact: { paths: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'], remove: true },
    },
    pino.destination(output),
  )

/** Runs a process's main; a fault becomes its sentence on standard error and its exit code, anything else a stack and 1. */
export const runMain = async (main: () => Promise<void>): Promise<void> => {
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
    else log.info({ signal }, 'stopping')
    await stop(signal)
  })
}
