import type { Room, RoomCommand } from '@pd/core'
import { giveName } from '../name/give-name.ts'
import type { LiveRoom, Outcome } from './live-room.ts'

const TRIES = 20

const drawName = ({ settings, seats }: Room, dice: () => number): string => {
  const taken = new Set(seats.values().map(({ name }) => name))
  return giveName(settings.language, dice, (name) => taken.has(name))
}

/** Sends what wants a name with one that is given; of two who drew the same at the same moment one draws again. */
export const sendNamed = async (
  live: LiveRoom,
  dice: () => number,
  commandWith: (name: string) => Promise<RoomCommand>,
): Promise<Outcome> => {
  for (let tries = 1; ; tries++) {
    const outcome = await live.send(await commandWith(drawName(live.room(), dice)))
    if (outcome.ok || outcome.failure.code !== 'name_taken' || tries === TRIES) return outcome
  }
}
