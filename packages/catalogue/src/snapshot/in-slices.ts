/** Others wait for the next slice, so a slice is short. */
const SLICE_MS = 5

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
