/** What of the browser's locks is needed; undefined on pages that came over plain HTTP from another machine. */
type Locks = Pick<LockManager, 'request' | 'query'> | undefined

/** The name under which a browser keeps what it knows of the upload of a file. */
export const nameOf = (key: string): string => `pd-${key}`

/** Does something for a file while no other tab does it for the same one; resolves when it is done, rejects when it is given up. */
export const inOneTab = async (locks: Locks, name: string, { work, signal }: Work): Promise<void> => {
  if (locks) await locks.request(name, { signal }, work)
  else await work()
}
/** What is done, and how it is given up while another tab is at it. */
type Work = { readonly work: () => Promise<void>; readonly signal: AbortSignal }

/** Whether another tab waits to do the same. */
export const isAwaited = async (locks: Locks, name: string): Promise<boolean> =>
  ((await locks?.query())?.pending ?? []).some((lock) => lock.name === name)

/** Tells the names that a tab is at. */
export const isAtWork = async (locks: Locks): Promise<(name: string) => boolean> => {
  const held = new Set(((await locks?.query())?.held ?? []).map(({ name }) => name))
  return (name) => held.has(name)
}
