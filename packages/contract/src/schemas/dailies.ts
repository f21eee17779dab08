import { OUTCOMES } from '@pd/core'
import { type Static, Type } from 'typebox'
import { Count, EXACT, Id, Language, Nullable, Positive, RenderPath } from './fields.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: "a day of the server's time zone" })

/** How many dailies the caller has played day after day. */
export const Streak = Type.Object({
  days: Type.Integer({ minimum: 0, description: 'up to now; 0 without one, or once it is broken' }),
  longest: Count,
})
export type Streak = Static<typeof Streak>

/** How the rated games of a day ended. */
export const DailyResult = Type.Object({
  outcome: Type.Enum(OUTCOMES, { description: 'of the caller' }),
  level: Type.Integer({ minimum: 1, description: 'at which the caller ended' }),
  others: Type.Integer({ minimum: 0, description: 'how many other players have ended theirs' }),
  found: Type.Array(Count, { description: 'how many players found it at each level before the full picture' }),
  missed: Count,
})
export type DailyResult = Static<typeof DailyResult>

/** The daily of a day, as the caller may see it. */
export const DailyView = Type.Object({
  day: Day,
  today: Day,
  number: Type.Integer({ minimum: 1, description: 'the first day of this server is 1' }),
  zone: Type.String({ description: 'the time zone of the days, by its IANA name' }),
  endsInMs: Type.Integer({ minimum: 0, description: 'the time until today is over' }),
  isRated: Type.Boolean({ description: "whether the caller's game counts, or would if it began now" }),
  picture: RenderPath,
  cells: Type.Integer({ minimum: 1 }),
  frame: Type.Object({ width: Count, height: Count }),
  game: Nullable(Type.Object({ id: Id, state: Type.Enum(['playing', 'finished']) })),
  result: Type.Union([DailyResult, Type.Null()], { description: 'once the caller has played it to its end' }),
  streak: Streak,
})
export type DailyView = Static<typeof DailyView>

/** The language of the answers; English when left out. */
export const NewDailyGame = Type.Object({ language: Type.Optional(Language) }, EXACT)

/** A month; that of today when left out. */
export const MonthQuery = Type.Object(
  { month: Type.Optional(Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })) },
  EXACT,
)

/** The days of a month that have a daily, up to today, and how the caller did. */
export const DailyCalendar = Type.Object({
  month: Type.String(),
  first: Day,
  today: Day,
  zone: Type.String(),
  days: Type.Array(
    Type.Object({
      day: Day,
      state: Type.Enum(['new', 'playing', 'found', 'missed']),
      level: Type.Union([Positive, Type.Null()], { description: 'at which the caller found it' }),
      isRated: Type.Boolean(),
    }),
  ),
  streak: Streak,
  played: Type.Integer({ minimum: 0, description: 'how many dailies the caller has played to their end' }),
  found: Count,
})
export type DailyCalendar = Static<typeof DailyCalendar>
