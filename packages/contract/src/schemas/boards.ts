import { type Static, Type } from 'typebox'
import { Count, EXACT, Language, Nullable, Positive } from './fields.ts'

const Place = Type.Union([Positive, Type.Null()], { description: 'null for a result that is set aside' })

/** A board of today or of this week: rated dailies, by points, then by time. */
export const BoardView = Type.Object({
  board: Type.String({ description: 'a day, or a week by ISO 8601' }),
  rows: Type.Array(
    Type.Object({
      place: Positive,
      name: Type.String(),
      points: Count,
      durationMs: Count,
      isOwn: Type.Boolean(),
    }),
    { description: 'the best hundred' },
  ),
  players: Type.Integer({ minimum: 0, description: 'how many are on the board' }),
  aside: Type.Integer({ minimum: 0, description: 'how many results are set aside, as no person has them' }),
  name: Type.Union([Type.String(), Type.Null()], { description: 'the nickname of the caller; null for none' }),
  own: Nullable(Type.Object({ place: Place, points: Count, durationMs: Count })),
})
export type BoardView = Static<typeof BoardView>

/** A nickname puts the caller on the boards; null takes the caller off. */
export const NewBoardName = Type.Object(
  {
    name: Nullable(Type.String({ minLength: 1, maxLength: 24 })),
    language: Type.Optional({ ...Language, description: "the player's, whose words the name is checked for" }),
  },
  EXACT,
)

/** The nickname as the boards show it. */
export const BoardName = Type.Object({ name: Nullable(Type.String()) })
export type BoardName = Static<typeof BoardName>
