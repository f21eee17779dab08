/** Whoever is slower than this is not well: a network, or a disk of one, may leave us without any answer. */
const PATIENCE_MS = 2_000

/** What was asked, or an error when it did not come in two seconds. */
export const inTime = <T>(asked: Promise<T>): Promise<T> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`no answer in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS)
  return Promise.race([asked, late.promise]).finally(() => clearTimeout(timer))
}
