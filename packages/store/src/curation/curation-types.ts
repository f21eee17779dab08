import type { Ladder } from '@pd/core'
import type { FoldedName, ItemRecord, Pack, PackState, PictureRecord } from '../catalogue/catalogue-types.ts'

/** Whether an item is played; one that waits for a name or is hidden is out of play. */
export type ItemStanding = 'live' | 'waiting' | 'hidden'

/** What of a picture is shown, as fractions of its width and height. */
export type Crop = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** A crop that was made: the picture that it was cut from, and the one that it is, with its size in pixels. */
export type MadeCrop = Crop & {
  readonly of: string
  readonly picture: string
  readonly pixels: { readonly width: number; readonly height: number }
}

/** What an item's source says of it. */
export type ItemBase = Omit<ItemRecord, 'id' | 'slug' | 'fingerprint'>

type ByLocale<T> = Readonly<Record<string, T>>

/** What the desk says of an item; of what is missing, its source decides. A name that is empty takes the source's away. */
export type ItemBody = {
  readonly names?: ByLocale<string>
  readonly aliases?: ByLocale<readonly string[]>
  readonly licence?: string
  readonly credit?: string
  readonly source?: string
  readonly story?: ByLocale<string>
  readonly isHidden?: true
  readonly pack?: string
  readonly crop?: MadeCrop
  readonly isChecked?: true
}

/** What source and desk say of an item. */
export type ItemSaid = { readonly base: ItemBase; readonly body: ItemBody }

/** A change of what the desk says of an item: null takes back what it said, and what is missing stays. */
export type ItemWish = {
  readonly names?: ByLocale<string | null>
  readonly aliases?: ByLocale<readonly string[]>
  readonly licence?: string | null
  readonly credit?: string | null
  readonly source?: string | null
  readonly story?: ByLocale<string | null>
  readonly isHidden?: boolean
  readonly pack?: string
  readonly crop?: MadeCrop | null
  readonly isChecked?: boolean
}

/** What the desk says of a pack. */
export type PackBody = {
  readonly titles?: ByLocale<string>
  readonly licence?: string
  readonly credit?: string
  readonly homepage?: string | null
  readonly ladder?: Ladder
}

/** A change of what the desk says of a pack, and of who may play it; a title that is null is removed. */
export type PackWish = Omit<PackBody, 'titles'> & {
  readonly titles?: ByLocale<string | null>
  readonly visibility?: PackState
}

/** What the desk said of a pack: the body, and who may play it where its source does not decide. */
export type PackSaid = { readonly body: PackBody; readonly state: PackState | null }

/** An item as curators see it. */
export type CuratedItem = {
  readonly id: string
  /** The pack in which it is played. */
  readonly packId: string
  readonly slug: string
  readonly standing: ItemStanding
  /** How far its names are trusted: less than `TRUSTED` is to be checked. */
  readonly trust: number
  readonly names: readonly FoldedName[]
  readonly licence: string | null
  readonly credit: string | null
  readonly page: string | null
  readonly story: Readonly<Record<string, string>>
  readonly edit: ItemSaid | null
  /** The first of its pictures in play, else of all. */
  readonly picture: Pick<PictureRecord, 'id' | 'path' | 'width' | 'height'> | null
}

/** A pack as curators see it, and how many of its items are in play, wait for a name, and are to be checked. */
export type CuratedPack = {
  readonly pack: Pack
  readonly state: PackState
  readonly items: number
  readonly waiting: number
  readonly checks: number
}

/** How well a name of an item fits a search, the best first: it is the text, begins with it, has a word that begins with it, or contains it. */
export const SEARCH_MATCHES = ['exact', 'begins', 'word', 'contains'] as const
export type SearchMatch = (typeof SEARCH_MATCHES)[number]

/** Which items of a pack are asked for. */
export type CuratedQuery = {
  readonly packId: string
  readonly show: 'all' | 'check' | 'waiting' | 'hidden'
  /** A part of a name, in small letters without marks; empty for all. */
  readonly search: string
  /** Of what the search finds only the items whose best match is this one. */
  readonly match?: SearchMatch
}

/** The last item of a page, and how far its names were trusted when it was read. */
export type CuratedPlace = { readonly trust: number; readonly itemId: string }

/** A page of the items of a pack. */
export type CuratedPage = CuratedQuery & { readonly after: CuratedPlace | null; readonly limit: number }

/** What a change was of. */
export type ChangeKind = 'items' | 'pack' | 'order'

/** Who changes what when; a change of an id that is known was made before. */
export type ChangeStamp = { readonly id: string; readonly at: number; readonly account: string }

/** A change that was made. */
export type DeskChange = ChangeStamp & {
  readonly kind: ChangeKind
  readonly count: number
  /** The name of the first item or pack. */
  readonly what: string
  readonly isUndone: boolean
}

/** What became of a change. */
export type ChangeOutcome = 'made' | 'item_missing' | 'pack_missing'
