import type { Room, RoomCommand } from '@pd/core'
import { giveName } from '../../name/give-name.ts'
import type { Decided, LiveRoom } from './live-room.ts'

const TRIES = 20

const drawName = ({ settings, seats }: Room, random: () => number): string => {
  const taken = new Set(seats.values().map(({ name }) => name))
  return giveName(settings.language, random, (name) => taken.has(name))
}

/** Sends a command with a drawn name; draws again when another player took the same name at the same moment. */
export const sendNamed = async (
  live: LiveRoom,
  random: () => number,
  commandWith: (name: string) => Promise<RoomCommand>,
): Promise<Decided> => {
  for (let tries = 1; ; tries++) {
    const decided = await live.send(await commandWith(drawName(live.room(), random)))
    if (decided.ok || decided.failure.code !== 'name_taken' || tries === TRIES) return decided
  }
}
