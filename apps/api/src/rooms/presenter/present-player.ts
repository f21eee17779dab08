import type { RoomOwn, RoomPlayers } from '@pd/contract'
import { type PlayerView, type Role, type Standing, standingsOf, viewForRole } from '@pd/core'
import type { LiveRoom } from '../runtime/live-room.ts'
import type { PlayerRefs } from './player-refs.ts'

/** The standings with a reference to each player. */
export const presentStandings = (
  live: LiveRoom,
  standings: readonly Standing[],
  refOf: PlayerRefs,
): RoomPlayers['players'] =>
  standings.map(({ chapterPlace: _place, ...standing }) => ({ ...standing, player: refOf(live, standing.player) }))

/** All players of a room; its view has only the best. */
export const presentPlayers = (live: LiveRoom, refOf: PlayerRefs): RoomPlayers => {
  const seats = live.room().seats.values()
  return {
    players: presentStandings(live, standingsOf(live.room()), refOf),
    kicked: seats
      .filter(({ presence }) => presence === 'kicked')
      .map(({ player, name }) => ({ player: refOf(live, player), name })),
    muted: seats.filter(({ muted }) => muted).map(({ player }) => refOf(live, player)),
  }
}

/** Makes the presenter of the private fields of players and of the host. */
export const createOwnPresenter = (refOf: PlayerRefs): ((live: LiveRoom, role: Role, now: number) => RoomOwn) => {
  const presented = new WeakMap<PlayerView, NonNullable<RoomOwn['own']>>()

  /** The same object for the same view, so that thousands need no comparison. */
  const presentOwn = (view: PlayerView, player: string): NonNullable<RoomOwn['own']> => {
    const own = presented.get(view) ?? { ...view, player, guesses: [...view.guesses], hints: { ...view.hints } }
    presented.set(view, own)
    return own
  }

  return (live, role, now) => {
    const { own, may, pendingGuesses, waits, askers, given, pictureQueue } = viewForRole(live.room(), role, now)
    return {
      seq: live.room().seq,
      at: now,
      own: own && role.kind !== 'screen' ? presentOwn(own, refOf(live, role.player)) : null,
      isHost: role.kind === 'host',
      may: [...may],
      pendingGuesses: pendingGuesses.map((guess) => ({ ...guess, player: refOf(live, guess.player) })),
      waits,
      askers: askers.map((asker) => ({ ...asker, player: refOf(live, asker.player) })),
      given: [...given],
      pictureQueue: [...pictureQueue],
    }
  }
}
