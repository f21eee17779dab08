/** What a message is about. */
export type Topic = 'room' | 'reactions' | 'reveals'

/** A script that counts on the server, where nothing happens between its steps. */
export type Script = { readonly name: string; readonly lua: string }

/** What a script counts: accounts by names that no other budget has, and numbers and words beside them. */
export type Count = { readonly accounts: readonly string[]; readonly args: readonly (string | number)[] }

/** Whether messages and counts are shared, and why not. */
export type BusState = { readonly ok: boolean; readonly detail?: string }

/**
 * What the processes of one game tell each other and count together. It may lose anything: rooms are polled too, and a process that is cut
 * off counts for itself.
 */
export type Bus = {
  /** Tells all other processes that are there now. */
  publish(topic: Topic, message: string): void
  /** Calls back with what other processes publish; returns what ends that. */
  subscribe(topic: Topic, listener: (message: string) => void): () => void
  /** Counts for all processes; null where this process is to count for itself. */
  count(script: Script, count: Count): Promise<readonly number[] | null>
  /** Whether the processes are connected; null for a process without others. */
  state(): BusState | null
  close(): void
}

/** The bus of a process without others. */
export const ALONE: Bus = {
  publish: () => {},
  subscribe: () => () => {},
  count: async () => null,
  state: () => null,
  close: () => {},
}
