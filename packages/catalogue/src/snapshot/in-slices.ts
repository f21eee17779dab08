/** Others wait for the next slice, and the garbage collector may have its turn within one, which takes up to 8 ms. */
const SLICE_MS = 2

/** Runs steps to their end, in slices of about `sliceMs` with a pause after each, the last one too. */
export const inSlices = async <T>(
  steps: Generator<void, T>,
  pause: () => Promise<unknown>,
  sliceMs = SLICE_MS,
): Promise<T> => {
  let startedAt = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (!done && performance.now() - startedAt < sliceMs) continue
    await pause()
    if (done) return value
    startedAt = performance.now()
  }
}
