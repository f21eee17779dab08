import type { ModerationView } from '@pd/contract'
import { viewModeration } from '@pd/core'
import { type PictureTools, presentPictures } from '../guests/present-pictures.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import type { PlayerRefs } from './player-refs.ts'

/** What a moderator sees of a room, with a reference to each player. */
export const presentModeration = async (
  live: LiveRoom,
  { refOf, ...tools }: PictureTools & { readonly refOf: PlayerRefs },
  before?: number,
): Promise<ModerationView> => {
  const { players, waiting, guesses, ...view } = viewModeration(live.room(), before)
  const named = <T extends { readonly player: string }>(all: readonly T[]): T[] =>
    all.map((each) => ({ ...each, player: refOf(live, each.player) }))
  return {
    ...view,
    at: live.now(),
    players: named(players),
    waiting: named(waiting),
    guesses: named(guesses),
    pictures: await presentPictures(live, refOf, tools),
  }
}
