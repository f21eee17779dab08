import { type Static, Type } from 'typebox'
import { Count, EXACT, Language, Moment } from './fields.ts'

const Link = Type.String({ maxLength: 200, description: 'what stands behind `preview=` in the link' })
const AskedLanguage = Type.Optional(
  Type.String({ maxLength: 8, description: 'a language code; an unknown one falls back' }),
)

/** Which preview is asked for, and in which language its title. */
export const PreviewQuery = Type.Object({ link: Link, lang: AskedLanguage })

/** A pack that can be played before it is published. */
export const PreviewView = Type.Object({ title: Type.String(), items: Count, endsAt: Moment })
export type PreviewView = Static<typeof PreviewView>

/** How to play a preview. */
export const NewPreviewGame = Type.Object(
  {
    link: Link,
    language: Type.Optional(Language),
    rounds: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  },
  EXACT,
)
