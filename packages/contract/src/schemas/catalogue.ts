import { type Static, Type } from 'typebox'
import { AskedLanguage, Count, Id, Language, Positive, RenderPath } from './fields.ts'

/** A pack that can be played. */
export const PackView = Type.Object({
  id: Id,
  title: Type.String(),
  items: Count,
  licence: Type.String(),
  credit: Type.String(),
  homepage: Type.Union([Type.String(), Type.Null()]),
  covers: Type.Array(RenderPath, { description: 'coarse mosaics of at most two of its pictures, other ones each day' }),
  visibility: Type.Optional(
    Type.Enum(['unlisted', 'rooms only'], { description: 'of a pack that is not public; its names are never listed' }),
  ),
})
/** The type of {@link PackView}. */
export type PackView = Static<typeof PackView>

/** The language of the packs' titles, English when left out, and which packs are listed besides the public ones. */
export const PackQuery = Type.Object({
  lang: Type.Optional(AskedLanguage),
  rooms: Type.Optional(Type.Boolean({ description: 'also the packs that are played in rooms only' })),
  pack: Type.Optional(Type.String({ maxLength: 64, description: 'also this unlisted pack' })),
})
/** The type of {@link PackQuery}. */
export type PackQuery = Static<typeof PackQuery>

/** All packs that can be played. */
export const PackList = Type.Object({
  packs: Type.Array(PackView),
  cover: Type.Union([RenderPath, Type.Null()], { description: 'a coarse mosaic to dress the home page with' }),
})
/** The type of {@link PackList}. */
export type PackList = Static<typeof PackList>

/** Filters and pages the list of items. */
export const ItemQuery = Type.Object(
  {
    lang: Type.Optional(Language),
    pack: Type.Optional(Id),
    text: Type.Optional(Type.String({ maxLength: 120 })),
    after: Type.Optional(Type.String({ maxLength: 400, description: 'the `next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  { additionalProperties: false },
)
/** The type of {@link ItemQuery}. */
export type ItemQuery = Static<typeof ItemQuery>

/** An item of the list. */
export const ItemView = Type.Object({ id: Id, name: Type.String(), pack: Id })
/** The type of {@link ItemView}. */
export type ItemView = Static<typeof ItemView>

/** One page of the list of items. */
export const ItemPage = Type.Object({
  items: Type.Array(ItemView),
  total: Type.Integer({ minimum: 0, description: 'how many items the filter lets through' }),
  next: Type.Union([Type.String(), Type.Null()]),
})
/** The type of {@link ItemPage}. */
export type ItemPage = Static<typeof ItemPage>

/** How much of each pack the caller has found; packs of which nothing was found are left out. */
export const FoundCounts = Type.Object({ packs: Type.Array(Type.Object({ id: Id, found: Positive })) })
/** The type of {@link FoundCounts}. */
export type FoundCounts = Static<typeof FoundCounts>

/** The items of a list that may have been found. */
export const FoundQuery = Type.Object(
  {
    items: Type.String({
      pattern: '^[A-Za-z0-9_-]{16}(,[A-Za-z0-9_-]{16}){0,199}$',
      description: 'ids of items, 200 at most, with commas between',
    }),
  },
  { additionalProperties: false },
)
/** The type of {@link FoundQuery}. */
export type FoundQuery = Static<typeof FoundQuery>

/** Those of the items that the caller has found, each with a small picture. */
export const FoundItems = Type.Object({ items: Type.Array(Type.Object({ id: Id, picture: RenderPath })) })
/** The type of {@link FoundItems}. */
export type FoundItems = Static<typeof FoundItems>
