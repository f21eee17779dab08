import type { Ladder, Name } from '@pd/core'

/** Who may play a pack: all players, those who have its link, rooms that choose it, or none. The names of all but public packs are never listed. */
export type Visibility = 'public' | 'unlisted' | 'rooms only' | 'hidden'

/** A pack as it is kept; `path` is the folder inside its source, `visibility` what its source says. */
export type Pack = {
  readonly id: string
  readonly source: string
  readonly path: string
  readonly titles: Readonly<Record<string, string>>
  readonly licence: string
  readonly credit: string
  readonly homepage: string | null
  readonly ladder: Ladder
  readonly visibility: Visibility
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
/** A name, what it is for, and its text as it is compared. */
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

/** Why a file was refused, and by which version of the import's rules. */
export type FileRefusal = { readonly code: string; readonly detail: string; readonly rules: number }

/** A file that an import read and made no picture of: a duplicate by its content, or a refused file. */
export type SkippedFile = {
  readonly path: string
  readonly bytes: number
  /** Epoch milliseconds. */
  readonly modifiedAt: number
  readonly outcome:
    | { readonly kind: 'duplicate'; readonly sha256: string }
    | ({ readonly kind: 'refused' } & FileRefusal)
}

/** What an import read of the texts in a picture file, in its own format, so that the next one need not open the file. */
export type FileText = {
  readonly path: string
  readonly bytes: number
  /** Epoch milliseconds. */
  readonly modifiedAt: number
  /** The version of the rules by which it was read. */
  readonly rules: number
  /** Null when the file says nothing of use. */
  readonly text: string | null
}

/** An item as an earlier import left it. */
export type KnownItem = {
  readonly id: string
  readonly slug: string
  readonly fingerprint: string
  readonly retired: boolean
}
/** A pack as an earlier import left it: its items by slug, its pictures in play by path. `pack` is null before the first import. */
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
  readonly pictures: readonly CataloguePicture[]
  readonly names: readonly FoldedName[]
}

/** An item, and the revision of the catalogue at which it, its names or its pictures last changed. */
export type ItemChange = { readonly revision: number; readonly itemId: string }

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

/** Who may play a pack now. Items of a hidden pack are out of play until it is shown; a removed one is not imported either. */
export type PackState = Visibility | 'removed'

/** A pack with its state, the operator's or else its source's, and how many items and pictures it has that are not retired. */
export type ListedPack = {
  readonly pack: Pack
  readonly state: PackState
  readonly items: number
  readonly pictures: number
}

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
