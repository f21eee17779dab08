import type { LiveCatalogue } from '@pd/catalogue'
import { itemsNamedIn, type PlayerName, type RoomSettings } from '@pd/core'

type Tools = { readonly catalogue: Pick<LiveCatalogue, 'current'> }

/** Checks whether a name contains the name of an item of the room's pack. */
export type NameCheck = (name: string, settings: Pick<RoomSettings, 'packId' | 'language'>) => Required<PlayerName>

/** Makes the check. It depends on the name and the pack alone, never on the item of a round, so its result gives no hint. */
export const createNameCheck =
  ({ catalogue }: Tools): NameCheck =>
  (name, { packId, language }) => {
    const snapshot = catalogue.current()
    const items = [...itemsNamedIn(name, language, snapshot.namesIn(packId))]
    return { name, namesItem: packId === null ? items.length > 0 : snapshot.packHasAny(packId, items) }
  }
