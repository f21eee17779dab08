import type { ReactionCounts } from '@pd/contract'
import type { Reaction } from '@pd/core'
import type { Bus } from '../../bus/bus.ts'
import { encodeEvent } from '../../http/streams.ts'
import type { Listener } from './broadcast.ts'

/** How long reactions are gathered before they are sent, so that two thousand phones make two events a second. */
export const GATHERED_MS = 500

type Tools = {
  readonly bus: Pick<Bus, 'publish' | 'subscribe'>
  /** Who listens in this process, by the room's code. */
  readonly listening: () => Iterable<readonly [code: string, listeners: Iterable<Listener>]>
}

/** By the room's code. */
type Gathered = Readonly<Record<string, ReactionCounts>>

/** Counts reactions and sends them to the screens of their rooms, here and at the other processes: a phone shows none, and no log keeps them. */
export const createReactions = ({ bus, listening }: Tools): ((code: string, reaction: Reaction) => void) => {
  const counted = new Map<string, Map<Reaction, number>>()
  const show = (gathered: Gathered): void => {
    for (const [code, listeners] of listening()) {
      const counts = gathered[code]
      if (!counts) continue
      const event = encodeEvent('reactions', JSON.stringify(counts))
      for (const { as, stream } of listeners) if (as === 'screen') stream.write(event)
    }
  }
  const send = (): void => {
    const gathered = Object.fromEntries([...counted].map(([code, counts]) => [code, Object.fromEntries(counts)]))
    counted.clear()
    show(gathered)
    bus.publish('reactions', JSON.stringify(gathered))
  }
  bus.subscribe('reactions', (message) => show(JSON.parse(message) as Gathered))
  return (code, reaction) => {
    if (counted.size === 0) setTimeout(send, GATHERED_MS).unref()
    const counts = counted.get(code) ?? new Map<Reaction, number>()
    counted.set(code, counts.set(reaction, (counts.get(reaction) ?? 0) + 1))
  }
}
