import { Fault } from './fault.ts'

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const
export type StopSignal = keyof typeof EXIT_CODES

const isStopSignal = (reason: unknown): reason is StopSignal => typeof reason === 'string' && reason in EXIT_CODES

/** Aborts at the first SIGINT or SIGTERM, its reason being the signal's name; the second ends the process at once. */
export const watchStop = (source: Pick<NodeJS.Process, 'once'> = process): AbortSignal => {
  const controller = new AbortController()
  const heard = (signal: StopSignal) => {
    if (controller.signal.aborted) process.exit(EXIT_CODES[signal])
    controller.abort(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    source.once(signal, () => {
      heard(signal)
      source.once(signal, () => heard(signal))
    })
  return controller.signal
}

/** Throws, once a stop was asked for, the fault that says how far the job came and ends the process as its signal would. */
export const stopIfAsked = (stop: AbortSignal, sayWhere: () => string): void => {
  if (!stop.aborted) return
  const signal = isStopSignal(stop.reason) ? stop.reason : 'SIGTERM'
  throw new Fault(`Stopped by ${signal} ${sayWhere()}`, EXIT_CODES[signal])
}
