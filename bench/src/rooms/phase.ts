import { fileURLToPath } from 'node:url'
import { formatNumber } from '../run/figure.ts'
import type { Bench } from '../run/measure.ts'
import type { Server } from '../run/processes.ts'
import type { Phase } from './busy-rooms.ts'

const SECONDS = 10
const QUICK_SECONDS = 2
const STEER_EVERY_MS = 1_000
const WARM_UP_ROOMS = 10
const BUSY_ROOMS = fileURLToPath(new URL('busy-rooms.ts', import.meta.url))

/** How many rooms, and how long each host waits from one act to the next. */
type Crowd = { readonly rooms: number; readonly steerEveryMs?: number }

/** Starts the people of some rooms, who are spread over the addresses. */
export const startCrowd = (
  { processes, quick }: Bench,
  urls: readonly string[],
  { rooms, steerEveryMs = STEER_EVERY_MS }: Crowd,
): Server => {
  const numbers = [rooms, quick ? QUICK_SECONDS : SECONDS, steerEveryMs].map(String)
  return processes.start([process.execPath, BUSY_ROOMS, urls.join(), ...numbers])
}

/** The first rooms let heaps grow and code be compiled: they stay, and are not counted. */
export const warmUp = async (bench: Bench, urls: readonly string[]): Promise<void> => {
  await startCrowd(bench, urls, { rooms: WARM_UP_ROOMS }).said(/^(\{"phase":"rushing".*\})$/m)
}

/** A phase of busy rooms, and the processor time of the servers meanwhile. */
export type Measured = Phase & { readonly cpuMicros: number }

/** The people of some rooms at play, and the servers that they play on. */
type Running = { readonly crowd: Server; readonly servers: readonly Server[]; readonly say: Bench['say'] }

/** The processor seconds that several servers have used so far. */
export const cpuOf = (servers: readonly Server[]): number =>
  servers.reduce((seconds, server) => seconds + server.cpuSeconds(), 0)

/** One phase of the rooms, with the processor time of the servers meanwhile. */
export const phaseOf = async (phase: Phase['phase'], { crowd, servers, say }: Running): Promise<Measured> => {
  await crowd.said(new RegExp(`^(\\{"begins":"${phase}"\\})$`, 'm'))
  const before = cpuOf(servers)
  const played: Phase = JSON.parse(await crowd.said(new RegExp(`^(\\{"phase":"${phase}".*\\})$`, 'm')))
  const cpuMicros = (cpuOf(servers) - before) * 1e6
  const { replies, delivered, p50Ms, p99Ms, pingP99Ms } = played
  say(
    `  ${phase}: ${formatNumber(replies)} replies, p50 ${formatNumber(p50Ms)} ms, p99 ${formatNumber(p99Ms)} ms; /health/live p99 ${formatNumber(pingP99Ms)} ms; ${formatNumber(cpuMicros / replies)} µs of processor time a reply; ${formatNumber(delivered)} events`,
  )
  return { ...played, cpuMicros }
}

/** What the server spends on an event for a listener: the difference that listeners make to the same acts of hosts. */
export const deliveryMicros = (steered: Measured, told: Measured): number =>
  (told.cpuMicros - (steered.cpuMicros * told.replies) / steered.replies) / told.delivered
