import type { BusState } from './bus.ts'

/** How often a process sends a beat by the bus to itself. */
export const BEAT_MS = 1_000
/** Beats that are lost in a row before the process counts as cut off, and before it connects anew. */
const LOST_MOST = 3

type Tools = {
  readonly beat: () => void
  /** Connects anew: a connection that a firewall has dropped looks open. */
  readonly reconnect: () => void
  readonly onChange: (state: BusState) => void
}

/** Whether the bus carries messages: it does while the beats that the process sends to itself come back. */
export type Pulse = {
  readonly state: () => BusState
  /** A beat came back. */
  readonly felt: () => void
  /** The connection failed. */
  readonly failed: (detail: string) => void
  readonly stop: () => void
}

/** Beats until it is stopped; `onChange` is called once for each time that the bus fails or carries again. */
export const startPulse = ({ beat, reconnect, onChange }: Tools): Pulse => {
  let state: BusState | null = null
  let lost = 0
  const change = (next: BusState): void => {
    const isNews = state?.ok !== next.ok
    state = next
    if (isNews) onChange(next)
  }
  const failed = (detail: string): void => change({ ok: false, detail })
  const timer = setInterval(() => {
    lost++
    if (lost > LOST_MOST) failed(state?.detail ?? `no answer in ${LOST_MOST} s`)
    if (lost % (LOST_MOST + 1) === 0) reconnect()
    beat()
  }, BEAT_MS).unref()
  return {
    state: () => state ?? { ok: false, detail: 'not connected yet' },
    failed,
    felt: () => {
      lost = 0
      change({ ok: true })
    },
    stop: () => clearInterval(timer),
  }
}
