import { randomUUID } from 'node:crypto'
import { Redis, type RedisOptions } from 'iovalkey'
import type { BusState } from './bus.ts'
import { type Pulse, startPulse } from './pulse.ts'
import type { ValkeyTarget } from './valkey-target.ts'

/** A request waits for a count no longer than this. */
const SILENCE_MS = 1_000
const CONNECT_MS = 2_000
const LONGEST_PAUSE_MS = 2_000
const BEAT_KEPT_MS = 5_000

/** Which Valkey, and who wants to know how it is. */
export type ConnectTools = {
  readonly target: ValkeyTarget
  readonly password: string | undefined
  /** Called once when the server fails, and once when it carries again. */
  readonly onChange: (state: BusState) => void
  readonly channels: readonly string[]
  readonly onMessage: (channel: string, message: string) => void
}

/** The connections of a process to a Valkey: one that asks, and one that listens. */
type ValkeyConnection = { readonly client: Redis; readonly pulse: Pulse; readonly close: () => void }

const optionsOf = ({ target, password }: ConnectTools): RedisOptions => ({
  host: target.host,
  port: target.port,
  ...(target.username !== undefined && { username: target.username }),
  ...(password !== undefined && { password }),
  ...(target.isEncrypted && { tls: {} }),
  lazyConnect: true,
  // nothing waits for a server that is away
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  commandTimeout: SILENCE_MS,
  connectTimeout: CONNECT_MS,
  retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_MS),
})

/** What a failure is called in `/health` and in the log. */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message

/** Connects, and connects again until it is closed; nothing waits for that. */
export const connectValkey = (tools: ConnectTools): ValkeyConnection => {
  const self = randomUUID()
  const client = new Redis(optionsOf(tools))
  const listener = new Redis(optionsOf(tools))
  const both = [client, listener]
  // it writes too: a server that is full, or a copy of another, shares no counts
  const beat = async (): Promise<void> => {
    try {
      await client.set(self, '', 'PX', BEAT_KEPT_MS)
      await client.publish(self, '')
    } catch (error) {
      pulse.failed(reasonOf(error))
    }
  }
  const reconnect = (): void => {
    for (const each of both) if (each.status === 'ready') each.disconnect(true)
  }
  const pulse = startPulse({ beat: () => void beat(), reconnect, onChange: tools.onChange })
  for (const each of both) {
    each.on('error', (error) => pulse.failed(reasonOf(error)))
    each.on('close', () => pulse.failed('the connection was closed'))
    each.connect().catch((error) => pulse.failed(reasonOf(error)))
  }
  // the first beat is sent when its way back is open
  const listen = (): Promise<void> => listener.subscribe(self, ...tools.channels).then(beat, () => undefined)
  listener.on('ready', () => void listen())
  listener.on('message', (channel, message) => (channel === self ? pulse.felt() : tools.onMessage(channel, message)))
  const close = (): void => {
    pulse.stop()
    for (const each of both) each.removeAllListeners('close').disconnect()
  }
  return { client, pulse, close }
}
