import { itemsNamedIn, type NameIndex, type PlayerName, type RoomSettings } from '@pd/core'
import type { CatalogueStore } from '@pd/store'

type Tools = {
  readonly catalogue: Pick<CatalogueStore, 'packHasAny'>
  readonly rivals: () => Promise<NameIndex>
}

/** Tells with a name whether an item of a room's pack can be read in it. */
export type NameCheck = (
  name: string,
  settings: Pick<RoomSettings, 'packId' | 'language'>,
) => Promise<Required<PlayerName>>

/** The check depends on the name and the pack alone, never on what a round is about. */
export const createNameCheck =
  ({ catalogue, rivals }: Tools): NameCheck =>
  async (name, { packId, language }) => {
    const items = [...itemsNamedIn(name, language, await rivals())]
    return { name, namesItem: packId === null ? items.length > 0 : await catalogue.packHasAny(packId, items) }
  }
