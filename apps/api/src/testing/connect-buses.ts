import type { Bus, BusState } from '../bus/bus.ts'
import { createListeners } from '../bus/listeners.ts'

/** Buses that carry each message to the others at once, one a process; nothing while `state.ok` is false. */
export const connectBuses = (count: number): { readonly buses: Bus[]; readonly state: { ok: boolean } } => {
  const state = { ok: true }
  const all = Array.from({ length: count }, createListeners)
  const buses = all.map(
    (own): Bus => ({
      subscribe: own.subscribe,
      publish: (topic, message) => {
        if (state.ok) for (const other of all) if (other !== own) other.tell(topic, message)
      },
      count: async () => null,
      state: (): BusState => ({ ...state }),
      close: () => {},
    }),
  )
  return { buses, state }
}
