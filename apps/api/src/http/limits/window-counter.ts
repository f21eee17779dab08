import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { RouteOptions } from 'fastify'
import type { Bus, Script } from '../../bus/bus.ts'

/** The number of keys that a limit counts at once; beyond it the least recently used key is dropped. */
const KEYS_MOST = 5_000

/** One more in the window of an account, which begins with its first. */
const HIT: Script = {
  name: 'hit',
  lua: `
    local count = redis.call('INCR', KEYS[1])
    if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
    return {count, redis.call('PTTL', KEYS[1])}`,
}

type Window = { readonly startedAt: number; count: number }
type Counted = { readonly current: number; readonly ttl: number }
type Tools = { readonly now: () => number; readonly bus: Pick<Bus, 'count'> }

/** Counts in this process. */
const createWindows = (now: () => number): ((key: string, windowMs: number) => Counted) => {
  const windows = new Map<string, Window>()
  return (key, windowMs) => {
    const at = now()
    const known = windows.get(key)
    const window = known && at < known.startedAt + windowMs ? known : { startedAt: at, count: 0 }
    window.count++
    windows.delete(key)
    windows.set(key, window)
    const [oldest] = windows.keys()
    if (windows.size > KEYS_MOST && oldest !== undefined) windows.delete(oldest)
    return { current: window.count, ttl: window.startedAt + windowMs - at }
  }
}

/** Which limit it is, and of which route: the same at every process. */
const nameOf = (options: object): string => {
  const { limit = 'all', routeInfo } = options as { limit?: string; routeInfo?: Partial<RouteOptions> }
  return [limit, routeInfo?.method, routeInfo?.url].flat().filter(Boolean).join(' ')
}

/**
 * Counts requests by key in windows of time, for `@fastify/rate-limit`, at all processes together while they are connected. Its own store uses
 * the wall clock: a clock set back by an hour would block every client for that hour.
 */
export const windowCounterOn = ({ now, bus }: Tools): FastifyRateLimitStoreCtor =>
  class WindowCounter implements FastifyRateLimitStore {
    readonly #countHere = createWindows(now)
    readonly #name: string

    constructor(options: object) {
      this.#name = nameOf(options)
    }

    incr(...[key, done, windowMs]: Parameters<FastifyRateLimitStore['incr']>): void {
      const count = async (): Promise<Counted> => {
        const [current, ttl] =
          (await bus.count(HIT, { accounts: [`limit ${this.#name} ${key}`], args: [windowMs] })) ?? []
        return current === undefined || ttl === undefined ? this.#countHere(key, windowMs) : { current, ttl }
      }
      void count().then((counted) => done(null, counted), done)
    }

    child(options: object): FastifyRateLimitStore {
      return new WindowCounter(options)
    }
  }
