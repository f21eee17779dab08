import { type Static, Type } from 'typebox'
import { Count, Id, Language, RenderPath } from './fields.ts'

export const PackView = Type.Object({
  id: Id,
  title: Type.String(),
  items: Count,
  found: Type.Integer({ minimum: 0, description: 'how many of them the caller has found' }),
  licence: Type.String(),
  credit: Type.String(),
  homepage: Type.Union([Type.String(), Type.Null()]),
})
export type PackView = Static<typeof PackView>
export const PackList = Type.Object({
  packs: Type.Array(PackView),
  cover: Type.Union([RenderPath, Type.Null()], { description: 'a coarse mosaic to dress the home page with' }),
})
export type PackList = Static<typeof PackList>

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
export type ItemQuery = Static<typeof ItemQuery>

export const ItemView = Type.Object({
  id: Id,
  name: Type.String(),
  pack: Id,
  found: Type.Boolean(),
  picture: Type.Union([RenderPath, Type.Null()], { description: 'a small picture, only when the caller has found it' }),
})
export type ItemView = Static<typeof ItemView>
export const ItemPage = Type.Object({
  items: Type.Array(ItemView),
  total: Type.Integer({ minimum: 0, description: 'how many items the filter lets through' }),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type ItemPage = Static<typeof ItemPage>
