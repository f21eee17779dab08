import { type Static, Type } from 'typebox'

/** Languages whose interface is complete; names of items may exist in more. */
export const UI_LANGUAGES = ['en', 'fr'] as const

export const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{16}$', description: 'a random id' })
export const Language = Type.String({ pattern: '^[a-z]{2,3}$', description: 'an ISO 639 language code' })
export const RenderPath = Type.String({
  description: 'the path of a render at the root of the site: /renders/<token>.webp',
})
export const Count = Type.Integer({ minimum: 0 })
export const level = Type.Integer({ minimum: 1, maximum: 64, description: 'the level that the player sees' })

export const Verdict = Type.Enum(['correct', 'almost', 'wrong'])
export type Verdict = Static<typeof Verdict>

export const Reveal = Type.Object(
  {
    name: Type.String({ description: 'the answer in the language of the game' }),
    packTitle: Type.String(),
    credit: Type.String(),
    licence: Type.String(),
    homepage: Type.Union([Type.String(), Type.Null()]),
    picture: RenderPath,
    width: Count,
    height: Count,
  },
  { description: 'what is told when the round is closed' },
)
export type Reveal = Static<typeof Reveal>
