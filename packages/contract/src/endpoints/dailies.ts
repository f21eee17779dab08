import { DailyCalendar, DailyView, GameView, MonthQuery, NewDailyGame } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const open = { tag: 'games', cache: 'no-store', role: 'anonymous' } as const
const problems = ['day_not_found', 'day_not_begun', 'catalogue_empty'] as const

/** One item a day for everyone on this server. */
export const dailyEndpoints = {
  dailies: {
    ...open,
    summary: 'The days of a month up to today, with how the caller did, and the streak',
    query: MonthQuery,
    reply: DailyCalendar,
    problems: ['catalogue_empty'],
  },
  daily: {
    ...open,
    summary: 'The daily of a day: its first level, and the results of all once the caller has played it',
    reply: DailyView,
    problems,
  },
  playDaily: {
    ...open,
    session: 'starts',
    summary: 'Begin the game of a day, or go on with it: one a player, rated when it begins on its day',
    body: NewDailyGame,
    reply: GameView,
    limit: 'opening',
    problems,
  },
} as const satisfies Rows
