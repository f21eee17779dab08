import { type Static, Type } from 'typebox'
import { Moment } from './fields.ts'

/** A signed link by which a pack can be played before it is published. */
export const PreviewLink = Type.Object({ path: Type.String(), endsAt: Moment })
export type PreviewLink = Static<typeof PreviewLink>
