import { type Static, Type } from 'typebox'
import { NOTICE_MAX } from '../notice-max.ts'
import { EXACT, Id, Moment, Nullable } from './fields.ts'

const WEEK_MINUTES = 10_080

/** What an operator says to all players of this server; null when there is nothing. */
export const NoticeView = Type.Object({
  notice: Nullable(
    Type.Object({
      id: Id,
      text: Type.String({ description: 'one line' }),
      endsInMs: Nullable(
        Type.Integer({ minimum: 0, description: 'how long it is shown from now on; null until it is taken back' }),
      ),
    }),
  ),
})
export type NoticeView = Static<typeof NoticeView>

/** A notice to all players, in the place of the one before. */
export const NewNotice = Type.Object(
  {
    text: Type.String({
      minLength: 1,
      maxLength: NOTICE_MAX,
      description: 'becomes one line, without control characters',
    }),
    minutes: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: WEEK_MINUTES,
        description: 'how long it is shown; until it is taken back where this is missing',
      }),
    ),
  },
  EXACT,
)
export type NewNotice = Static<typeof NewNotice>

/** A notice as operators see it. */
export const DeskNotice = Type.Object({ text: Type.String(), at: Moment, endsAt: Nullable(Moment) })
export type DeskNotice = Static<typeof DeskNotice>
