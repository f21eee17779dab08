import { type Static, Type } from 'typebox'
import { AskedLanguage, Id, Nullable, Positive } from './fields.ts'

const Address = Nullable(Type.String())

/** Who made pictures, and on which terms others may use them. */
const terms = {
  credit: Type.String(),
  licence: Type.String(),
  licenceAddress: Type.Union([Type.String(), Type.Null()], {
    description: 'of its text; null where that is not known',
  }),
}

/** The language of the titles. */
export const CreditQuery = Type.Object({ lang: Type.Optional(AskedLanguage) })

/** Who made the pictures of all packs in play. No name of an item is in it. */
export const CreditList = Type.Object({
  packs: Type.Array(
    Type.Object({
      id: Id,
      title: Type.String(),
      homepage: Address,
      ...terms,
      makers: Type.Array(Type.Object({ ...terms, items: Positive }), {
        description: 'of items that are not by who made the pack, those of most items first',
      }),
      more: Type.Integer({ minimum: 0, description: 'how many makers are left out' }),
    }),
    { description: 'the public packs' },
  ),
  others: Type.Array(Type.Object({ ...terms, homepage: Address }), {
    description: 'of packs that are not listed; which ones is not said',
  }),
})
export type CreditList = Static<typeof CreditList>
