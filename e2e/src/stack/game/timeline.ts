import { type Inspected, serviceOf } from '../stack.ts'

/** From `up` on empty volumes to a page that can be played, once the images are built; a limit, not a test. */
export const TOGETHER_S = 30

/** When a service did what the next one waits for: a job ended, or a health check passed first. */
const readyAt = ({ State }: Inspected): number => {
  const healthy = State.Health?.Log.find(({ ExitCode }) => ExitCode === 0)
  return Date.parse(healthy?.End ?? State.FinishedAt)
}

/** A line a service, in the order in which they were ready, and the seconds from the first start to an open door. */
export const describeStart = (all: readonly Inspected[]): [lines: string[], seconds: number] => {
  const steps = all
    .map((one) => ({ service: serviceOf(one), from: Date.parse(one.State.StartedAt), to: readyAt(one) }))
    .sort((one, other) => one.to - other.to)
  const start = Math.min(...steps.map(({ from }) => from))
  const inSeconds = (ms: number): string => (ms / 1000).toFixed(1).padStart(5)
  const lines = steps.map(
    ({ service, from, to }) =>
      `${service.padEnd(8)} started at ${inSeconds(from - start)} s, ready after ${inSeconds(to - from)} s`,
  )
  const opened = steps.find(({ service }) => service === 'proxy')?.to ?? Number.NaN
  return [lines, (opened - start) / 1000]
}
