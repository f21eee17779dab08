import { setImmediate } from 'node:timers/promises'

/** Runs steps to their end, in slices of about `sliceMs` between which the event loop runs. */
export const inSlices = async <T>(steps: Generator<void, T>, sliceMs: number): Promise<T> => {
  let startedAt = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - startedAt < sliceMs) continue
    await setImmediate()
    startedAt = performance.now()
  }
}
