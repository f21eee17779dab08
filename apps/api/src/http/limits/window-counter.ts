import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'

/** The number of keys that a limit counts at once; beyond it the least recently used key is dropped. */
const KEYS_MOST = 5_000

type Window = { readonly startedAt: number; count: number }

/**
 * Counts requests by key in windows of time, for `@fastify/rate-limit`. Its own store uses the wall clock: a clock set back by an hour
 * would block every client for that hour.
 */
export const windowCounterOn = (now: () => number): FastifyRateLimitStoreCtor =>
  class WindowCounter implements FastifyRateLimitStore {
    readonly #windows = new Map<string, Window>()

    incr(...[key, done, windowMs]: Parameters<FastifyRateLimitStore['incr']>): void {
      const at = now()
      const known = this.#windows.get(key)
      const window = known && at < known.startedAt + windowMs ? known : { startedAt: at, count: 0 }
      window.count++
      this.#windows.delete(key)
      this.#windows.set(key, window)
      const [oldest] = this.#windows.keys()
      if (this.#windows.size > KEYS_MOST && oldest !== undefined) this.#windows.delete(oldest)
      done(null, { current: window.count, ttl: window.startedAt + windowMs - at })
    }

    child(): FastifyRateLimitStore {
      return new WindowCounter()
    }
  }
