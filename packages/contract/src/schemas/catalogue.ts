import { type Static, Type } from 'typebox'
import { Streak } from './dailies.ts'
import {
  AskedLanguage,
  Count,
  EXACT,
  Id,
  ItemHardness,
  Language,
  Moment,
  Nullable,
  Positive,
  RenderPath,
} from './fields.ts'

/** A pack that can be played. */
export const PackView = Type.Object({
  id: Id,
  title: Type.String(),
  items: Count,
  licence: Type.String(),
  credit: Type.String(),
  homepage: Nullable(Type.String()),
  covers: Type.Array(RenderPath, { description: 'coarse mosaics of at most two of its pictures, other ones each day' }),
  visibility: Type.Optional(
    Type.Enum(['unlisted', 'rooms only'], { description: 'of a pack that is not public; its names are never listed' }),
  ),
})
export type PackView = Static<typeof PackView>

/** The language of the packs' titles, English when left out, and which packs are listed besides the public ones. */
export const PackQuery = Type.Object({
  lang: Type.Optional(AskedLanguage),
  rooms: Type.Optional(Type.Boolean({ description: 'also the packs that are played in rooms only' })),
  pack: Type.Optional(Type.String({ maxLength: 64, description: 'also this unlisted pack' })),
})
export type PackQuery = Static<typeof PackQuery>

/** All packs that can be played. */
export const PackList = Type.Object({
  packs: Type.Array(PackView),
  cover: Type.Union([RenderPath, Type.Null()], { description: 'a coarse mosaic to dress the home page with' }),
})
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
  EXACT,
)

/** An item of the list. */
const ItemView = Type.Object({ id: Id, name: Type.String(), pack: Id })

/** One page of the list of items. */
export const ItemPage = Type.Object({
  items: Type.Array(ItemView),
  total: Type.Integer({ minimum: 0, description: 'how many items the filter lets through' }),
  next: Nullable(Type.String()),
})
export type ItemPage = Static<typeof ItemPage>

/** How much of each pack the caller has found; packs of which nothing was found are left out. */
export const FoundCounts = Type.Object({ packs: Type.Array(Type.Object({ id: Id, found: Positive })) })
export type FoundCounts = Static<typeof FoundCounts>

/** Filters and pages what the caller has found; of all public packs when none is named. */
export const FoundQuery = Type.Object(
  {
    lang: Type.Optional(AskedLanguage),
    pack: Type.Optional(Id),
    text: Type.Optional(Type.String({ maxLength: 120, description: 'a part of the name' })),
    after: Type.Optional(Type.String({ maxLength: 64, description: 'the `next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 60 })),
  },
  EXACT,
)
export type FoundQuery = Static<typeof FoundQuery>

/** One page of what the caller has found, the latest first; nothing of what the caller has not found but its number. */
export const FoundItems = Type.Object({
  items: Type.Array(
    Type.Object(
      { id: Id, name: Type.String(), pack: Id, picture: RenderPath, foundAt: Moment },
      {
        description: 'with a small picture, and the start of the game in which it was found first',
      },
    ),
  ),
  matching: Type.Integer({ minimum: 0, description: 'how many of them the text lets through' }),
  found: Count,
  total: Type.Integer({ minimum: 0, description: 'how many there are to find' }),
  next: Nullable(Type.String()),
})
export type FoundItems = Static<typeof FoundItems>

/** The language of names and titles, English when left out. */
export const LanguageQuery = Type.Object({ lang: Type.Optional(AskedLanguage) }, EXACT)

/** The language and the paper of a worksheet: English and A4 when left out. */
export const WorksheetQuery = Type.Object(
  { lang: Type.Optional(AskedLanguage), paper: Type.Optional(Type.Enum(['a4', 'letter'])) },
  EXACT,
)

/** An item that the caller has found, and how others did at their first attempt. */
export const FoundObject = Type.Object({
  id: Id,
  name: Type.String(),
  pack: Type.Object({ id: Id, title: Type.String() }),
  credit: Type.String(),
  licence: Type.String(),
  homepage: Nullable(Type.String()),
  story: Type.Optional(Type.String({ description: 'a line about it, in the language asked for where there is one' })),
  picture: RenderPath,
  width: Count,
  height: Count,
  foundAt: Moment,
  level: Type.Integer({ minimum: 1, description: 'the coarsest at which the caller has found it' }),
  rounds: Type.Integer({ minimum: 1, description: 'how often the caller has played it to its end' }),
  plays: Type.Integer({ minimum: 0, description: 'how many players have tried it, by their first attempts' }),
  levels: Type.Array(Count, { description: 'how many of them found it at each level before the full picture' }),
  missed: Count,
  hardness: Type.Optional(ItemHardness),
})
export type FoundObject = Static<typeof FoundObject>

/** What the caller has played alone so far. */
export const Statistics = Type.Object({
  games: Type.Integer({ minimum: 0, description: 'how many were begun' }),
  rounds: Type.Integer({ minimum: 0, description: 'how many were played to their end' }),
  found: Count,
  levels: Type.Array(Count, { description: 'how many were found at each level' }),
  missed: Count,
  streak: Streak,
  packs: Type.Array(
    Type.Object({
      id: Id,
      title: Type.String(),
      items: Count,
      found: Type.Integer({ minimum: 0, description: 'how many of its items the caller has found' }),
      rounds: Count,
      best: Type.Union([Positive, Type.Null()], { description: 'the coarsest level at which one was found' }),
    }),
    { description: 'the packs of which the caller has played something' },
  ),
})
export type Statistics = Static<typeof Statistics>
