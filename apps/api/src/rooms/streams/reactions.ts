import type { ReactionCounts } from '@pd/contract'
import type { Reaction } from '@pd/core'
import { encodeEvent } from '../../http/streams.ts'
import type { Broadcast } from './broadcast.ts'

/** How long reactions are gathered before they are sent, so that two thousand phones make two events a second. */
export const GATHERED_MS = 500

/** Counts reactions and sends them to the screens of a room: a phone shows none, and no log keeps them. */
export const createReactions = ({ listeners }: Pick<Broadcast, 'listeners'>): ((reaction: Reaction) => void) => {
  const counts = new Map<Reaction, number>()
  let isScheduled = false
  const send = (): void => {
    isScheduled = false
    const gathered: ReactionCounts = Object.fromEntries(counts)
    counts.clear()
    const event = encodeEvent('reactions', JSON.stringify(gathered))
    for (const { as, stream } of listeners.keys()) if (as === 'screen') stream.write(event)
  }
  return (reaction) => {
    counts.set(reaction, (counts.get(reaction) ?? 0) + 1)
    if (isScheduled) return
    isScheduled = true
    setTimeout(send, GATHERED_MS).unref()
  }
}
