import type { Ladder, Name } from '@pd/core'

/** A pack as it is kept; `path` is the folder inside its source. */
export type Pack = {
  readonly id: string
  readonly source: string
  readonly path: string
  readonly titles: Readonly<Record<string, string>>
  readonly licence: string
  readonly credit: string
  readonly homepage: string | null
  readonly ladder: Ladder
}

/** What an import writes of an item; `labels` are shown where a language has no name and are never matched. */
export type ItemRecord = {
  readonly id: string
  readonly packId: string
  readonly slug: string
  readonly fingerprint: string
  readonly licence: string | null
  readonly credit: string | null
  readonly names: readonly FoldedName[]
}
export type FoldedName = Name & { readonly kind: 'name' | 'alias' | 'label'; readonly folded: string }

/** A picture file as an import last saw it; `width` and `height` are the working copy's. */
export type PictureRecord = {
  readonly id: string
  readonly itemId: string
  readonly source: string
  readonly path: string
  readonly bytes: number
  readonly modifiedAt: number
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly retired: boolean
}

/** What is known of a pack before it is imported again. */
export type KnownItem = {
  readonly id: string
  readonly slug: string
  readonly fingerprint: string
  readonly retired: boolean
}
export type KnownPack = {
  readonly pack: Pack | null
  readonly items: ReadonlyMap<string, KnownItem>
  readonly pictures: ReadonlyMap<string, PictureRecord>
}

/** One step of an import, kept in one transaction. */
export type CatalogueChange = {
  readonly pack?: Pack
  readonly items?: readonly ItemRecord[]
  readonly pictures?: readonly PictureRecord[]
}

/** An item with everything that a game needs to know of it. */
export type CatalogueItem = {
  readonly id: string
  readonly packId: string
  /** Where they differ from the pack's. */
  readonly licence: string | null
  readonly credit: string | null
  /** Not in play any more; old games still show it. */
  readonly retired: boolean
  readonly names: readonly (Name & { readonly kind: FoldedName['kind'] })[]
  readonly pictures: readonly CataloguePicture[]
}

/** A picture of an item; width and height are the working copy's, in pixels. */
export type CataloguePicture = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly retired: boolean
}

/** A place in the list of a language's names. */
export type Place = { readonly folded: string; readonly itemId: string }

/** An item in the list of a language. */
export type ListedName = Place

/** A pack, and how many items in play it has. */
export type PackCount = { readonly pack: Pack; readonly items: number }

/** All that a round needs to know of the item that it is about. */
export type Subject = {
  readonly itemId: string
  readonly names: readonly Name[]
  /** What it is called in each language: a name, or a label where there is none. */
  readonly shownNames: ReadonlyMap<string, string>
  readonly pack: Pack
  readonly licence: string
  readonly credit: string
  readonly picture: { readonly id: string; readonly width: number; readonly height: number }
}
