import type { LiveCatalogue } from '@pd/catalogue'
import type { BoardView } from '@pd/contract'
import { type Day, ok } from '@pd/core'
import type { BoardRow, BoardStore } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { fitName } from '../name/fit-name.ts'
import { createNameCheck } from '../name/name-check.ts'
import { type BoardBook, boardsOf } from './board-book.ts'

/** What the endpoints of the boards need. */
export type BoardTools = {
  readonly store: BoardStore
  readonly book: BoardBook
  readonly catalogue: Pick<LiveCatalogue, 'current'>
  readonly today: () => Day
}

const ROWS_MOST = 100

const isSame = (one: BoardRow, other: BoardRow): boolean =>
  one.points === other.points && one.durationMs === other.durationMs

const viewRows = (rows: readonly BoardRow[], player: string | null): BoardView['rows'] =>
  rows.map((row) => ({
    place: 1 + rows.findIndex((other) => isSame(row, other)),
    name: row.name,
    points: row.points,
    durationMs: row.durationMs,
    isOwn: row.playerId === player,
  }))

/** The boards of today and of this week. */
export const boardRoutes = (tools: BoardTools): Pick<Handlers, 'board' | 'nameOnBoards'> => {
  const { store, book, catalogue, today } = tools
  const checkName = createNameCheck({ catalogue })
  return {
    board: async ({ params, player }) => {
      const { period } = params
      if (period !== 'day' && period !== 'week') return refuseWith('board_not_found')
      const board = boardsOf(today())[period]
      const [{ rows, players, aside }, own] = await Promise.all([
        store.top(board, ROWS_MOST),
        player === null ? null : store.own(player, board),
      ])
      const result = own?.own
      return ok({
        board,
        rows: viewRows(rows, player),
        players,
        aside,
        name: own?.name ?? null,
        own: result ? { place: result.place, points: result.points, durationMs: result.durationMs } : null,
      })
    },

    nameOnBoards: async ({ body, player }) => {
      const { language = 'en' } = body
      const name = body.name === null ? null : fitName(body.name, language)
      if (body.name !== null && (name === null || checkName(name, { packId: null, language }).namesItem))
        return refuseWith('name_not_allowed')
      await store.name(player, name)
      await book.enter(player, today())
      return ok({ name })
    },
  }
}
