import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { DoorRequest, Surface } from './door-line.ts'
import type { Played } from './play-game.ts'

const ANSWER_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const SURFACES = ['api', 'render', 'page'] satisfies Surface[]

const createInstruments = (registry: Registry) => {
  const registers = [registry]
  const gauge = <T extends string>(name: string, help: string, ...labelNames: T[]) =>
    new Gauge<T>({ name: `pixel_${name}`, help, labelNames, registers })
  return {
    answers: new Histogram({
      name: 'pixel_door_request_duration_seconds',
      help: 'Answers of the proxy, its own and those of services.',
      labelNames: ['surface', 'status'] as const,
      buckets: ANSWER_SECONDS,
      registers,
    }),
    doors: gauge('door_logs_followed', 'Containers of the proxy whose log is read.'),
    succeeded: gauge('trial_game_succeeded', '1 when the last trial game went as a game goes.'),
    took: gauge('trial_game_duration_seconds', 'How long the last trial game took.'),
    games: new Counter({ name: 'pixel_trial_games_total', help: 'Trial games.', labelNames: ['result'], registers }),
    health: gauge('health_check_succeeded', '1 when a check of /health is well.', 'check'),
    expiry: gauge('certificate_expiry_timestamp_seconds', 'When the certificate of the public address ends.', 'host'),
  }
}

/** What the watch tells; docs/telemetry.md explains every name. */
export const createWatchMetrics = () => {
  const registry = new Registry()
  const { answers, doors, succeeded, took, games, health, expiry } = createInstruments(registry)
  // a rate needs to have seen the zero before the first one
  for (const surface of SURFACES) for (const status of ['200', '503']) answers.zero({ surface, status })
  for (const result of ['succeeded', 'failed']) games.inc({ result }, 0)
  return {
    registry,
    /** Streams and uploads last as long as their client likes: only those that fail are counted. */
    doorAnswered: ({ surface, status, seconds }: DoorRequest) => {
      if (surface !== 'long' || status >= 500) answers.observe({ surface, status: String(status) }, seconds)
    },
    doorsFollowed: (containers: number) => doors.set(containers),
    gamePlayed: ({ seconds, failed }: Played) => {
      succeeded.set(failed === null ? 1 : 0)
      took.set(seconds)
      games.inc({ result: failed === null ? 'succeeded' : 'failed' })
    },
    healthRead: (checks: ReadonlyMap<string, boolean>) => {
      health.reset()
      for (const [check, ok] of checks) health.set({ check }, ok ? 1 : 0)
    },
    certificateRead: (host: string, expiresAt: number | null) =>
      expiresAt === null ? expiry.remove({ host }) : expiry.set({ host }, expiresAt / 1000),
  }
}

/** The metrics of a watch. */
export type WatchMetrics = ReturnType<typeof createWatchMetrics>
