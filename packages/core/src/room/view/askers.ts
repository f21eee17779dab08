import { currentRound, isWaiting, type Room, type Seat } from '../state/room.ts'

/** A player who waits for the host to let them in. */
export type Asker = { readonly player: string; readonly name: string; readonly team: number | null }

/** How many askers a host is shown at a time. */
const ASKERS_SHOWN = 20

/** A host must tell askers apart, so a name is shown also while a picture is guessed, but for one that names an item of the pack. */
const askerOf = (room: Room, { player, name, names, number, team }: Seat): Asker => {
  const isOpen = currentRound(room)?.revealed === null
  return { player, team, name: isOpen && names.some(({ namesItem }) => namesItem) ? `#${number}` : name }
}

/** The players who wait to be let in, those first who came first. */
export const askersOf = (room: Room): Asker[] =>
  room.ended
    ? []
    : room.seats
        .values()
        .filter(isWaiting)
        .slice(0, ASKERS_SHOWN)
        .map((seat) => askerOf(room, seat))

/** Whether a player waits to be let in. */
export const waitsForHost = (room: Room, player: string): boolean =>
  !room.ended && room.seats.get(player)?.presence === 'waiting'
