import type { LiveCatalogue } from '@pd/catalogue'
import { itemsNamedIn, type PlayerName, type RoomSettings } from '@pd/core'

type Tools = { readonly catalogue: Pick<LiveCatalogue, 'current'> }

/** Tells with a name whether an item of a room's pack can be read in it. */
export type NameCheck = (name: string, settings: Pick<RoomSettings, 'packId' | 'language'>) => Required<PlayerName>

/** The check depends on the name and the pack alone, never on what a round is about. */
export const createNameCheck =
  ({ catalogue }: Tools): NameCheck =>
  (name, { packId, language }) => {
    const snapshot = catalogue.current()
    const items = [...itemsNamedIn(name, language, snapshot.names)]
    return { name, namesItem: packId === null ? items.length > 0 : snapshot.packHasAny(packId, items) }
  }
