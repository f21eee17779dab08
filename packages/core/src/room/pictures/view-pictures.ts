import type { GuestPicture, Room } from '../state/room.ts'

const NONE: readonly never[] = []

/** Where the pictures stand that a player gave, in their order. */
export const givenBy = ({ pictures }: Room, player: string): readonly GuestPicture['state'][] =>
  pictures.length === 0 ? NONE : pictures.filter(({ giver }) => giver === player).map(({ state }) => state)

/** The pictures that wait to be let in, those first that came first. */
export const waitingPictures = ({ pictures, ended }: Room): readonly string[] =>
  pictures.length === 0 || ended
    ? NONE
    : pictures.filter(({ state }) => state === 'waiting').map(({ picture }) => picture)

/** The pictures that a host may still let in or refuse, those that wait first. */
export const openPictures = ({ pictures, ended }: Room): readonly GuestPicture[] =>
  ended
    ? NONE
    : [...pictures.filter(({ state }) => state === 'waiting'), ...pictures.filter(({ state }) => state === 'allowed')]
