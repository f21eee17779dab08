import { currentRound, type Role, type Room, roundClock } from '@pd/core'
import { type Stream, writeEvent } from '../http/streams.ts'
import type { LiveRoom } from './live-room.ts'
import type { RoomShower } from './show-room.ts'

/** Changes that follow each other so closely are told together. */
const TOGETHER_MS = 100

/** Who somebody is in a room may change while they listen: a host hands over. */
type RoleIn = (room: Room) => Role
type Listener = { readonly stream: Stream; readonly roleIn: RoleIn; own: string }

export type RoomStreams = {
  /** Tells a listener how the room is now, and of every change until it goes. */
  add(live: LiveRoom, roleIn: RoleIn, stream: Stream): Promise<void>
}

const SCREEN: Role = { kind: 'screen' }

/**
 * Tells everybody who listens to a room how it is. What all may see is written out once and sent to all; what is a player's own, or
 * the host's, goes to them alone and only when it changed. It is always the whole of it: whoever missed something needs nothing else.
 */
export const createRoomStreams = (show: RoomShower, now: () => number): RoomStreams => {
  const tellers = new Map<LiveRoom, ReturnType<typeof createTeller>>()

  const createTeller = (live: LiveRoom) => {
    const listeners = new Set<Listener>()
    let level: NodeJS.Timeout | undefined
    let soon: NodeJS.Timeout | undefined

    const tellOwn = async (listener: Listener, at: number): Promise<void> => {
      const role = listener.roleIn(live.room())
      if (role.kind === 'screen') return
      const { own, pleas, isHost, standings } = await show(live, role, at)
      const event = writeEvent('own', { own, isHost, pleas, ...(isHost && { standings }) })
      if (event === listener.own) return
      listener.own = event
      listener.stream.write(event)
    }

    const tell = async (): Promise<void> => {
      soon = undefined
      const at = now()
      const view = await show(live, SCREEN, at)
      const event = writeEvent('room', view, view.seq)
      for (const { stream } of listeners) stream.write(event)
      for (const listener of listeners) await tellOwn(listener, at)
      awaitLevel()
    }

    const tellSoon = (): void => {
      soon ??= setTimeout(() => tell().catch(() => undefined), TOGETHER_MS).unref()
    }

    /** The picture sharpens without anything happening. */
    const awaitLevel = (): void => {
      clearTimeout(level)
      const round = currentRound(live.room())
      const waitMs = round?.phase === 'running' ? roundClock.levelEndsInMs(round.clock, now()) : null
      if (waitMs !== null && waitMs > 0) level = setTimeout(tellSoon, waitMs).unref()
    }

    const deaf = live.listen((_room: Room) => tellSoon())
    return {
      add: async (roleIn: RoleIn, stream: Stream): Promise<void> => {
        const listener: Listener = { stream, roleIn, own: '' }
        listeners.add(listener)
        stream.onClose(() => {
          listeners.delete(listener)
          if (listeners.size > 0) return
          for (const timer of [level, soon]) clearTimeout(timer)
          deaf()
          tellers.delete(live)
        })
        const at = now()
        const view = await show(live, SCREEN, at)
        stream.write(writeEvent('room', view, view.seq))
        await tellOwn(listener, at)
        awaitLevel()
      },
    }
  }

  return {
    add: (live, roleIn, stream) => {
      const teller = tellers.get(live) ?? createTeller(live)
      tellers.set(live, teller)
      return teller.add(roleIn, stream)
    },
  }
}
