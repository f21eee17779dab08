import { HARDNESSES, MODE_NAMES, VERDICTS } from '@pd/core'
import { type Static, type TSchema, Type } from 'typebox'

/** What the schema says, or null. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
/** For an object without any other property. */
export const EXACT = { additionalProperties: false } as const

/** A random id of 96 bits, in base64url. */
export const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{16}$', description: 'a random id' })
/** The code of a language, as in `en` or `nds`. */
export const Language = Type.String({ pattern: '^[a-z]{2,3}$', description: 'an ISO 639 language code' })
/** A language that a list or a table is asked for in; an unknown one falls back instead of being refused. */
export const AskedLanguage = Type.String({ maxLength: 8, description: 'a language code; an unknown one falls back' })
/** Where a render lies, from the root of the site. */
export const RenderPath = Type.String({
  description: 'the path of a render at the root of the site: /renders/<token>.webp',
})
/** A number of things; never negative. */
export const Count = Type.Integer({ minimum: 0 })
/** A number of things, or the place of one, from one on. */
export const Positive = Type.Integer({ minimum: 1 })
/** A point in time in epoch milliseconds, by the clock of the server. */
export const Moment = Type.Number({ description: 'epoch milliseconds by the clock of the server' })
/** A level as a player names it in a request, so that the server knows which picture was seen. */
export const SeenLevel = Type.Integer({ minimum: 1, maximum: 64, description: 'the level that the player sees' })

/** How rounds are answered: by typing a name, or by choosing one of four. */
export const AnswerMode = Type.Enum(MODE_NAMES)

/** What a guess is judged as; `almost` costs no level. */
export const Verdict = Type.Enum(VERDICTS)
export type Verdict = Static<typeof Verdict>

/** How hard an item has proved to be. */
export const ItemHardness = Type.Object(
  {
    level: Type.Enum(HARDNESSES),
    plays: Type.Integer({ minimum: 1, description: 'the players whose first attempt at it counts' }),
  },
  { description: 'how hard the item is for a new player; missing before twenty players have tried it' },
)

/** The answer of a closed round, with its full picture and credit. */
export const Reveal = Type.Object(
  {
    name: Type.String({ description: 'the answer in the language of the game' }),
    packTitle: Type.String(),
    credit: Type.String(),
    licence: Type.String(),
    homepage: Nullable(Type.String()),
    story: Type.Optional(
      Type.String({ description: 'a line about it, in the language of the game where there is one' }),
    ),
    picture: RenderPath,
    width: Count,
    height: Count,
    hardness: Type.Optional(ItemHardness),
    usualLevel: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'at which most players found it at their first attempt, in games alone and once a few have',
      }),
    ),
  },
  { description: 'the answer, once the round is closed' },
)
export type Reveal = Static<typeof Reveal>
