/** A disk or database that takes longer counts as failed; over a network one may never answer. */
const TIMEOUT_MS = 2_000

/** Settles as `promise` does; rejects when that takes more than two seconds. */
export const withTimeout = <T>(promise: Promise<T>): Promise<T> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`no answer in ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS)
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer))
}
