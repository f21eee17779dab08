import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'

/** As many keys are counted at once for each limit; beyond that the key that was used longest ago starts anew. */
const KEYS_MOST = 5_000

type Window = { readonly startedAt: number; count: number }

/**
 * Counts requests by key in windows of time, for `@fastify/rate-limit`, whose own store goes by the wall clock: set back by an hour, it
 * would keep everybody waiting for that hour.
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
