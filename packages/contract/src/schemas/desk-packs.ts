import { CELLS_MOST, LADDER_LENGTH } from '@pd/core'
import { type Static, Type } from 'typebox'
import { Replaced } from './desk-items.ts'
import { Count, EXACT, Id, Moment, Nullable } from './fields.ts'

const Locale = Type.String({ pattern: '^[a-z]{2,3}$' })

/** Texts by language; `und` is the one of no language. */
const TextsByLanguage = Type.Record(Locale, Type.String({ maxLength: 200 }), EXACT)
/** The levels of a pack as cells along the longer side, without the full picture. */
const PackLadder = Type.Array(Type.Integer({ minimum: 2, maximum: CELLS_MOST }), {
  minItems: LADDER_LENGTH.least,
  maxItems: LADDER_LENGTH.most,
  description: 'rising numbers',
})
/** Who may play a pack; `removed` packs come back with no import. */
const PackVisibility = Type.Enum(['public', 'unlisted', 'rooms only', 'hidden', 'removed'])

/** A pack as curators see it, in play or not. */
export const DeskPack = Type.Object({
  id: Id,
  from: Type.Enum(['starter', 'folder', 'desk'], { description: 'what its pictures come from' }),
  titles: TextsByLanguage,
  licence: Type.String(),
  credit: Type.String(),
  homepage: Nullable(Type.String()),
  ladder: PackLadder,
  visibility: PackVisibility,
  items: Type.Integer({ minimum: 0, description: 'items in play' }),
  waiting: Type.Integer({ minimum: 0, description: 'items that wait for a name' }),
  checks: Type.Integer({ minimum: 0, description: 'items to check' }),
})
export type DeskPack = Static<typeof DeskPack>

/** All packs in the order in which players see them. */
export const DeskPacks = Type.Object({ packs: Type.Array(DeskPack) })
export type DeskPacks = Static<typeof DeskPacks>

/** What is said of a pack; what is missing stays as it is. */
export const PackChange = Type.Object(
  {
    titles: Type.Optional(
      Type.Record(Locale, Nullable(Type.String({ maxLength: 200 })), { ...EXACT, description: 'null removes one' }),
    ),
    licence: Type.Optional(Type.String({ maxLength: 200 })),
    credit: Type.Optional(Type.String({ maxLength: 500 })),
    homepage: Type.Optional(Nullable(Type.String({ maxLength: 500, pattern: '^https?://' }))),
    ladder: Type.Optional(PackLadder),
    visibility: Type.Optional(PackVisibility),
  },
  EXACT,
)
export type PackChange = Static<typeof PackChange>

/** A pack to make; its pictures are uploaded into it, and it is hidden until it is published. */
export const NewPack = Type.Object({ titles: TextsByLanguage }, EXACT)
export type NewPack = Static<typeof NewPack>

/** The packs in the order in which players shall see them; those that are missing come last. */
export const PackOrder = Type.Object({ packs: Type.Array(Id, { maxItems: 1_000, uniqueItems: true }) }, EXACT)

/** What a change was of, the newest first; each can be undone while nothing later changed the same. */
export const DeskChanges = Type.Object({
  changes: Type.Array(
    Type.Object({
      id: Id,
      at: Moment,
      account: Type.String(),
      kind: Type.Enum(['items', 'pack', 'order']),
      count: Type.Integer({ minimum: 0, description: 'the items or packs that it changed' }),
      what: Type.String({ description: 'the name of the first of them' }),
      isUndone: Type.Boolean(),
    }),
  ),
})
export type DeskChanges = Static<typeof DeskChanges>

/** A change that was made, to be undone by its id. */
export const MadeChange = Type.Object({ change: Id })
export type MadeChange = Static<typeof MadeChange>

/** A change of a pack that was made, and what it replaced. */
export const ChangedPack = Type.Object({ change: Id, replaced: Replaced })

const Named = Type.Object({ item: Id, pack: Id, name: Type.String() })

/** What a curator may do next, from what the pictures are and from what players typed. */
export const DeskToDo = Type.Object({
  findings: Type.Array(
    Type.Object({ code: Type.String(), pack: Id, packTitle: Type.String(), count: Count, items: Type.Array(Named) }),
    { description: 'what to check by kind and pack, with the first items of each' },
  ),
  proposals: Type.Array(
    Type.Object({
      item: Id,
      pack: Id,
      name: Type.String(),
      locale: Type.String(),
      text: Type.String({ description: 'what players typed and what was not taken' }),
      count: Type.Integer({ minimum: 1, description: 'how many players or rooms' }),
      takenBy: Type.Union([Named, Type.Null()], { description: 'another item that has this name' }),
    }),
  ),
  nobody: Type.Array(Type.Object({ ...Named.properties, plays: Count }), { description: 'items that no player finds' }),
  everybody: Type.Array(Type.Object({ ...Named.properties, plays: Count }), {
    description: 'items that everybody finds at the first level',
  }),
})
export type DeskToDo = Static<typeof DeskToDo>

/** A proposed alias that a curator accepts or dismisses. */
export const ProposalAnswer = Type.Object(
  {
    item: Id,
    locale: Type.String({ pattern: '^[a-z]{2,3}$' }),
    text: Type.String({ maxLength: 200 }),
    accept: Type.Boolean(),
  },
  EXACT,
)
