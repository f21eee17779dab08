import type { Bus, Topic } from './bus.ts'

type Listen = Parameters<Bus['subscribe']>[1]

/** The listeners of a bus, by topic. */
type Listeners = { readonly subscribe: Bus['subscribe']; readonly tell: (topic: Topic, message: string) => void }

/** Makes a list of listeners, still without any. */
export const createListeners = (): Listeners => {
  const all = new Map<Topic, Set<Listen>>()
  return {
    subscribe: (topic, listener) => {
      const listeners = all.get(topic) ?? new Set()
      all.set(topic, listeners.add(listener))
      return () => void listeners.delete(listener)
    },
    tell: (topic, message) => {
      for (const listener of all.get(topic) ?? []) listener(message)
    },
  }
}
