/** Takes the next turn; resolves, when all earlier turns have ended, to the function that ends this one. */
export type TakeTurn = () => Promise<() => void>

/** Turns in the order in which they were asked for, one at a time. Ending a turn twice is harmless. */
export const createTurns = (): TakeTurn => {
  let last = Promise.resolve()
  return async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const earlier = last
    last = promise
    await earlier
    return resolve
  }
}
