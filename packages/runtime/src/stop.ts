import { endProcess } from './end-process.ts'
import { Fault } from './fault.ts'

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const
export type StopSignal = keyof typeof EXIT_CODES

const isStopSignal = (reason: unknown): reason is StopSignal => typeof reason === 'string' && reason in EXIT_CODES

/** For so long a job may take to find a good place to stop, so that it has ended within ten seconds. */
const STOP_MS = 9_000

type Stopping = {
  readonly source?: Pick<NodeJS.Process, 'once'>
  readonly deadlineMs?: number
  readonly end?: (exitCode: number) => void
}

/**
 * Aborts at the first SIGINT or SIGTERM, its reason being the signal's name; the second, or the deadline, ends the process at once with
 * the exit code of the first.
 */
export const watchStop = ({ source = process, deadlineMs = STOP_MS, end = endProcess }: Stopping = {}): AbortSignal => {
  const controller = new AbortController()
  const receive = (signal: StopSignal) => {
    const endNow = () => end(EXIT_CODES[signal])
    if (controller.signal.aborted) return endNow()
    controller.abort(signal)
    setTimeout(endNow, deadlineMs).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    source.once(signal, () => {
      receive(signal)
      source.once(signal, () => receive(signal))
    })
  return controller.signal
}

/** Throws, once a stop was asked for, the fault that says how far the job came and ends the process as its signal would. */
export const stopIfAsked = (stop: AbortSignal, sayWhere: () => string): void => {
  if (!stop.aborted) return
  const signal = isStopSignal(stop.reason) ? stop.reason : 'SIGTERM'
  throw new Fault(`Stopped by ${signal} ${sayWhere()}`, EXIT_CODES[signal])
}
