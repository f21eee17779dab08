/** Runs a task that takes `bytes` as soon as they are free; tasks start in the order in which they came. */
type ByteLimiter = <T>(bytes: number, task: () => Promise<T>) => Promise<T>

/**
 * Makes a limiter that lets tasks take `budget` bytes together. A task that takes more than the budget runs alone. As none overtakes
 * another, a large one waits no longer than for what runs already.
 */
export const createByteLimiter = (budget: number): ByteLimiter => {
  const waiting: { readonly bytes: number; readonly start: () => void }[] = []
  let [taken, running] = [0, 0]
  const startNext = (): void => {
    for (let next = waiting[0]; next && (running === 0 || taken + next.bytes <= budget); next = waiting[0]) {
      waiting.shift()
      taken += next.bytes
      running++
      next.start()
    }
  }
  return async (bytes, task) => {
    await new Promise<void>((start) => {
      waiting.push({ bytes, start })
      startNext()
    })
    try {
      return await task()
    } finally {
      taken -= bytes
      running--
      startNext()
    }
  }
}
