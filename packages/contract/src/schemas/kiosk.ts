import { type Static, Type } from 'typebox'
import { EXACT, Id, RenderPath } from './fields.ts'

/** The pack that a kiosk plays; all public ones when left out. */
export const KioskQuery = Type.Object({ pack: Type.Optional(Id) }, EXACT)

/** What a kiosk shows between two visitors. */
export const KioskView = Type.Object({
  pictures: Type.Array(
    Type.Object({
      frame: Type.Object({ width: Type.Integer({ minimum: 1 }), height: Type.Integer({ minimum: 1 }) }),
      levels: Type.Array(RenderPath, { description: 'mosaics from the coarsest on; never the full picture' }),
    }),
    { description: 'a few pictures without a name, other ones each day' },
  ),
})
export type KioskView = Static<typeof KioskView>

/** The PIN of the operator. */
export const KioskPin = Type.Object(
  { pin: Type.String({ maxLength: 12, description: 'four to twelve digits' }) },
  EXACT,
)
