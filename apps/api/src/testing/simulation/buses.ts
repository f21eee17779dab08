import type { Bus } from '../../bus/bus.ts'
import { createListeners } from '../../bus/listeners.ts'
import type { Chance } from './chance.ts'
import type { Owner, Scheduler } from './scheduler.ts'

type Tools = {
  readonly scheduler: Scheduler
  readonly chance: Chance
  /** Whether single messages are lost or late. */
  readonly isFaulty: () => boolean
}

type Member = { readonly owner: Owner; readonly listeners: ReturnType<typeof createListeners>; lastAt: number }

/** The server between the processes, and what each of them has of it. */
export type Buses = { isUp: boolean; join(owner: Owner): Bus }

/** Makes the server: what it carries arrives in its order, late or not at all, and waits for a process that is stopped. */
export const createBuses = ({ scheduler, chance, isFaulty }: Tools): Buses => {
  const members: Member[] = []
  const travelMs = () => (isFaulty() && chance.oneIn(50) ? chance.between(100, 1_500) : chance.between(1, 10))
  const carry = (member: Member, tell: () => void): void => {
    if (isFaulty() && chance.oneIn(60)) return
    member.lastAt = Math.max(member.lastAt, scheduler.now() + travelMs())
    scheduler.after(member.lastAt - scheduler.now(), member.owner, tell)
  }
  const buses: Buses = {
    isUp: true,
    join: (owner) => {
      const listeners = createListeners()
      members.push({ owner, listeners, lastAt: 0 })
      return {
        publish: (topic, message) => {
          if (!buses.isUp) return
          for (const member of members)
            if (member.owner !== owner && !member.owner.isDead)
              carry(member, () => member.listeners.tell(topic, message))
        },
        subscribe: listeners.subscribe,
        count: async () => null,
        state: () => ({ ok: buses.isUp }),
        close: () => undefined,
      }
    },
  }
  return buses
}
