import { type BoardName, type Day, dayEntry, weekEntry, weekName, weekOf } from '@pd/core'
import type { BoardStore } from '@pd/store'

/** Keeps the boards of a day: enters what a player has found of it and of its week. */
export type BoardBook = { readonly enter: (playerId: string, day: Day) => Promise<void> }

/** The names of the boards of a day. */
export const boardsOf = (day: Day): { readonly day: BoardName; readonly week: BoardName } => ({
  day,
  week: weekName(day),
})

/** The boards over a store. */
export const createBoardBook = (store: Pick<BoardStore, 'enter'>): BoardBook => ({
  enter: (playerId, day) =>
    store.enter(
      playerId,
      weekOf(day),
      (finds) =>
        new Map([
          [boardsOf(day).day, dayEntry(finds, day)],
          [boardsOf(day).week, weekEntry(finds, day)],
        ]),
    ),
})
