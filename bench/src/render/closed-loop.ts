/** Does something a second: each of the clients starts the next as soon as its last is done, until the time is up. */
export const ratePerSecond = async (clients: readonly (() => Promise<unknown>)[], seconds: number): Promise<number> => {
  const startedAt = performance.now()
  let done = 0
  const work = async (act: () => Promise<unknown>) => {
    while (performance.now() - startedAt < seconds * 1000) {
      await act()
      done += 1
    }
  }
  await Promise.all(clients.map(work))
  return (done * 1000) / (performance.now() - startedAt)
}
