import type { Ladder, Name } from '@pd/core'

/** What pack.json and items.csv say of one file. */
export type SidecarItem = {
  readonly names: readonly Name[]
  readonly aliases: readonly Name[]
  readonly licence: string | null
  readonly credit: string | null
}

/** What pack.json and items.csv say of a folder; everything is optional. */
export type Sidecar = {
  readonly titles: Readonly<Record<string, string>> | null
  readonly licence: string | null
  readonly credit: string | null
  readonly homepage: string | null
  /** The language of the file names; 'und' when it is not given. */
  readonly language: string
  readonly ladder: Ladder | null
  /** By file name, with or without its extension, in NFC. */
  readonly items: ReadonlyMap<string, SidecarItem>
}

/** The fields of a folder without a pack.json. */
export const NO_SIDECAR: Sidecar = {
  titles: null,
  licence: null,
  credit: null,
  homepage: null,
  language: 'und',
  ladder: null,
  items: new Map(),
}
