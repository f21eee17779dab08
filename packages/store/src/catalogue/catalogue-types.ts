import type { FoldedName, Ladder, Name } from '@pd/core'

export type { FoldedName }

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

/** What is said of an item for its reveal: the address of the page that its picture is from, and a line by language. */
export type ItemTold = { readonly page?: string; readonly story?: Readonly<Record<string, string>> }

/** What an import writes of an item; without names it waits for one, out of play. */
export type ItemRecord = ItemTold & {
  readonly id: string
  readonly packId: string
  readonly slug: string
  readonly fingerprint: string
  readonly licence: string | null
  readonly credit: string | null
  readonly names: readonly FoldedName[]
}

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

/** A picture of a content, and what of a cropped item it is: the whole picture behind the crop, or the part that is shown. */
export type FoundPicture = PictureRecord & { readonly crop: 'whole' | 'part' | null }

/** Why a file was refused, and by which version of the import's rules. */
type FileRefusal = { readonly code: string; readonly detail: string; readonly rules: number }

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
  /** The address of the page that its picture is from. */
  readonly page: string | null
  /** A line for the reveal by language. */
  readonly story: Readonly<Record<string, string>>
  /** Not in play: its pictures are gone, it waits for a name, or it is hidden; old games still show it. */
  readonly retired: boolean
  readonly pictures: readonly CataloguePicture[]
  readonly names: readonly FoldedName[]
}

/** An item, and the revision of the catalogue at which it, its names or its pictures last changed. */
export type ItemChange = { readonly revision: number; readonly itemId: string }

/** A picture of an item; width and height are the working copy's, in pixels. */
export type CataloguePicture = Pick<PictureRecord, 'id' | 'width' | 'height' | 'retired'>

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
  readonly page: string | null
  readonly story: Readonly<Record<string, string>>
  readonly picture: { readonly id: string; readonly width: number; readonly height: number }
}
