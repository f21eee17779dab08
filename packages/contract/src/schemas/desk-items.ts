import { type Static, Type } from 'typebox'
import { Count, EXACT, Id, Nullable, Positive } from './fields.ts'

const Locale = Type.String({ pattern: '^[a-z]{2,3}$' })
const Fraction = Type.Number({ minimum: 0, maximum: 1 })

/** Why a name is to be checked before it is played. */
export const ITEM_CHECKS = [
  'no_name',
  'camera_name',
  'digits',
  'sentence',
  'short',
  'same_name',
  'look_alike',
  'no_credit',
  'too_small',
] as const

/** What of a picture is shown, as fractions of its width and height. */
export const Crop = Type.Object({ left: Fraction, top: Fraction, width: Fraction, height: Fraction }, EXACT)
export type Crop = Static<typeof Crop>

/** An item as curators see it. */
export const DeskItem = Type.Object({
  id: Id,
  pack: Id,
  picture: Id,
  width: Positive,
  height: Positive,
  standing: Type.Enum(['live', 'waiting', 'hidden'], {
    description: '`waiting` for a name, and so out of play, as what is `hidden` is',
  }),
  names: Type.Record(Type.String(), Type.String(), { description: 'the name in each language that has one' }),
  aliases: Type.Record(Type.String(), Type.Array(Type.String())),
  proposed: Type.String({ description: 'the name that its file seems to say; empty where it says none' }),
  file: Type.String({ description: 'the path of its picture in its source' }),
  checks: Type.Array(Type.Enum(ITEM_CHECKS)),
  licence: Nullable(Type.String({ description: 'null: the licence of the pack' })),
  credit: Nullable(Type.String()),
  source: Nullable(Type.String({ description: 'the address of the page that the picture is from' })),
  story: Type.Record(Type.String(), Type.String(), { description: 'a line for the reveal, by language' }),
  crop: Nullable(Crop),
  isEdited: Type.Boolean({ description: 'whether the desk says something else of it than its source' }),
})
export type DeskItem = Static<typeof DeskItem>

/** Which items of a pack are asked for; `check` are those with something to check, the most doubtful first. */
export const DeskItemQuery = Type.Object(
  {
    pack: Type.Optional(Type.String({ maxLength: 64 })),
    show: Type.Optional(Type.Enum(['all', 'check', 'waiting', 'hidden'])),
    search: Type.Optional(
      Type.String({
        maxLength: 100,
        description:
          'a part of a name, alias or file; the same name comes first, then names that begin with it, then those with a word that does',
      }),
    ),
    after: Type.Optional(Type.String({ maxLength: 100, description: '`next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  EXACT,
)
export type DeskItemQuery = Static<typeof DeskItemQuery>

/** A page of items. */
export const DeskItems = Type.Object({
  items: Type.Array(DeskItem),
  total: Count,
  checks: Type.Integer({ minimum: 0, description: 'how many items of the pack are to be checked' }),
  next: Nullable(Type.String()),
})
export type DeskItems = Static<typeof DeskItems>

const Texts = Type.Record(Locale, Nullable(Type.String({ maxLength: 200 })), {
  ...EXACT,
  description: 'by language; null takes back what the desk said, so that the source is heard again',
})

/** What is said of an item; what is missing stays as it is. */
export const ItemChange = Type.Object(
  {
    names: Type.Optional(Texts),
    aliases: Type.Optional(Type.Record(Locale, Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 }), EXACT)),
    licence: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    credit: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
    source: Type.Optional(Nullable(Type.String({ maxLength: 500, pattern: '^https?://' }))),
    story: Type.Optional(Texts),
    isHidden: Type.Optional(Type.Boolean()),
    pack: Type.Optional(Type.String({ maxLength: 64, description: 'the pack that the item moves to' })),
    crop: Type.Optional(Nullable(Crop)),
    isChecked: Type.Optional(
      Type.Boolean({ description: 'its name was looked at: nothing is to be checked any more' }),
    ),
  },
  EXACT,
)
export type ItemChange = Static<typeof ItemChange>

/** Changes of items that are made together and undone together. */
export const ItemEdits = Type.Object(
  {
    id: Type.String({
      pattern: '^[A-Za-z0-9_-]{16}$',
      description: 'drawn by the caller: edits that arrive twice are made once',
    }),
    edits: Type.Array(Type.Object({ item: Id, change: ItemChange }, EXACT), { minItems: 1, maxItems: 500 }),
  },
  EXACT,
)
export type ItemEdits = Static<typeof ItemEdits>

const ReplacedText = {
  field: Type.String({ description: 'the field of the change' }),
  locale: Nullable(Type.String()),
  text: Type.String({ description: 'other names one a line' }),
}

/** What the desk said before a change, and says otherwise since: a page that showed something else shows it to its reader. */
export const Replaced = Type.Array(
  Type.Object({ of: Type.String({ description: 'the item or pack' }), ...ReplacedText }),
)
export type Replaced = Static<typeof Replaced>

/** The items as they are after a change, what it replaced, and names that other items of any pack have too. */
export const EditedItems = Type.Object({
  change: Id,
  replaced: Replaced,
  items: Type.Array(DeskItem),
  collisions: Type.Array(
    Type.Object({ item: Id, locale: Type.String(), text: Type.String(), other: Id, otherName: Type.String() }),
  ),
})
export type EditedItems = Static<typeof EditedItems>

/** A table of names as a spreadsheet keeps it, in base64 so that any encoding arrives as it is. */
export const NamesTable = Type.Object({ id: Id, base64: Type.String({ maxLength: 3_000_000 }) }, EXACT)
export type NamesTable = Static<typeof NamesTable>

/** What became of a table: what changed, which words of the desk it replaced and did not know, and what it says that could not be followed. */
export const NamesTableReport = Type.Object({
  change: Nullable(Id),
  changed: Count,
  replaced: Type.Array(
    Type.Object({ file: Type.String({ description: 'the path of its picture in its source' }), ...ReplacedText }),
    {
      description:
        'what was changed at the desk since the table was saved, in cells that were changed in the table too',
    },
  ),
  notes: Type.Array(Type.Object({ row: Nullable(Positive), detail: Type.String() })),
})
export type NamesTableReport = Static<typeof NamesTableReport>
