/** A disk or database that takes longer counts as failed; over a network one may never answer. */
const TIMEOUT_MS = 2_000

/** What several promises have the same time for. */
export type Deadline = {
  /** Settles as the promise does; rejects when that takes more than two seconds from the start of the deadline. */
  readonly meet: <T>(promise: Promise<T>) => Promise<T>
  readonly end: () => void
}

/** Starts a deadline: one timer for all that must meet it. */
export const startDeadline = (): Deadline => {
  const late = Promise.withResolvers<never>()
  // where all has settled before, its rejection is no error
  late.promise.catch(() => undefined)
  const timer = setTimeout(() => late.reject(new Error(`no answer in ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS)
  return { meet: (promise) => Promise.race([promise, late.promise]), end: () => clearTimeout(timer) }
}

/** Settles as `promise` does; rejects when that takes more than two seconds. */
export const withTimeout = async <T>(promise: Promise<T>): Promise<T> => {
  const deadline = startDeadline()
  try {
    return await deadline.meet(promise)
  } finally {
    deadline.end()
  }
}
