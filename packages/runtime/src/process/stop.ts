import { endProcess } from './end-process.ts'
import { Fault } from './fault.ts'
import { REPEATED_SIGNAL_MS } from './process.ts'

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const
/** A signal that asks the process to stop. */
export type StopSignal = keyof typeof EXIT_CODES

const isStopSignal = (reason: unknown): reason is StopSignal => typeof reason === 'string' && reason in EXIT_CODES

/** For so long a job may take to find a good place to stop, so that it has ended within ten seconds. */
const STOP_MS = 9_000

type Stopping = {
  readonly source?: Pick<NodeJS.Process, 'on'>
  readonly deadlineMs?: number
  readonly end?: (exitCode: number) => void
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

/**
 * Aborts at the first SIGINT or SIGTERM, its reason being the signal's name; a second one, or the deadline, ends the process at once with
 * the exit code of the first. The same signal again within half a second is the first one still.
 */
export const watchStop = ({
  source = process,
  deadlineMs = STOP_MS,
  end = endProcess,
  now = () => performance.now(),
}: Stopping = {}): AbortSignal => {
  const controller = new AbortController()
  let first: { readonly signal: StopSignal; readonly at: number } | undefined
  const receive = (signal: StopSignal): void => {
    if (first) {
      const isRepeated = signal === first.signal && now() - first.at < REPEATED_SIGNAL_MS
      if (!isRepeated) end(EXIT_CODES[first.signal])
      return
    }
    first = { signal, at: now() }
    controller.abort(signal)
    setTimeout(end, deadlineMs, EXIT_CODES[signal]).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) source.on(signal, () => receive(signal))
  return controller.signal
}

/** Throws, once a stop was asked for, the fault that says how far the job came and ends the process as its signal would. */
export const stopIfAsked = (stop: AbortSignal, sayWhere: () => string): void => {
  if (!stop.aborted) return
  const signal = isStopSignal(stop.reason) ? stop.reason : 'SIGTERM'
  throw new Fault(`Stopped by ${signal} ${sayWhere()}`, EXIT_CODES[signal])
}
