import { BoardName, BoardView, NewBoardName } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const boards = { tag: 'games', cache: 'no-store' } as const

/** Who is best at the dailies, of those who gave a nickname. */
export const boardEndpoints = {
  board: {
    ...boards,
    role: 'anonymous',
    summary: 'The board of today or of this week, and the place of the caller',
    reply: BoardView,
    problems: ['board_not_found'],
  },
  nameOnBoards: {
    ...boards,
    role: 'player',
    summary: 'Put the caller on the boards under a nickname, or take the caller off',
    body: NewBoardName,
    reply: BoardName,
    limit: 'opening',
    problems: ['name_not_allowed'],
  },
} as const satisfies Rows
