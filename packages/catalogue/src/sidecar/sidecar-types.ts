import type { Ladder, Name } from '@pd/core'
import type { ItemTold, Visibility } from '@pd/store'

/** What pack.json and items.csv say of one file. */
export type SidecarItem = ItemTold & {
  readonly names: readonly Name[]
  readonly aliases: readonly Name[]
  readonly licence: string | null
  readonly credit: string | null
}

/** A row of a table of items: the file as it is written there, what is said of it, and the number of its line. */
export type SidecarRow = {
  readonly file: string
  readonly line: () => number
  readonly item: SidecarItem
  /** By what a table of the desk tells its cells from others, where the row has it. */
  readonly asSaved?: string | null
}

/** What a pack.json says of its folder; everything is optional. */
type PackFields = {
  readonly titles: Readonly<Record<string, string>> | null
  readonly licence: string | null
  readonly credit: string | null
  readonly homepage: string | null
  /** The language of the file names; 'und' when it is not given. */
  readonly language: string
  readonly ladder: Ladder | null
  readonly visibility: Visibility | null
}

/** What a pack.json says of its folder and of files in it or below it. */
export type PackJson = PackFields & { readonly rows: readonly SidecarRow[] }

/** The fields of a folder without a pack.json. */
export const NO_PACK_JSON: PackJson = {
  titles: null,
  licence: null,
  credit: null,
  homepage: null,
  language: 'und',
  ladder: null,
  visibility: null,
  rows: [],
}

/** What is said of a folder, and of each file in it or below it by its path from the source. */
export type Sidecar = PackFields & {
  readonly said: (path: string) => SidecarItem | undefined
  /** The pack.json or items.csv that says it, by its path from the source. */
  readonly tableOf: (path: string) => string | undefined
}
