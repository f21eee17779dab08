import type { CatalogueStore, ItemState, Pack, Visibility } from '@pd/store'

/** Who may play each pack; an unknown one is hidden. */
export type VisibilityOf = (packId: string) => Visibility

/** Whether an item is in play in a public pack, in one that is not listed, or not at all: old games alone show it then. */
export type Standing = 'listed' | 'unlisted' | 'retired'

/** An item, or its state, with its standing. */
export type Placed<T extends ItemState = ItemState> = Omit<T, 'retired'> & { readonly standing: Standing }

/** What the operator says of each pack, else what its source says; a removed pack is hidden. */
export const readVisibilities = async (
  store: Pick<CatalogueStore, 'packStates'>,
  packs: readonly Pack[],
): Promise<VisibilityOf> => {
  const states = await store.packStates()
  const said = packs.map(({ id, visibility }) => [id, states.get(id) ?? visibility] as const)
  const all = new Map(said.map(([id, state]) => [id, state === 'removed' ? 'hidden' : state]))
  return (packId) => all.get(packId) ?? 'hidden'
}

/** Places an item by its own state and by who may play its pack. */
export const place = <T extends ItemState>({ retired, ...item }: T, visibilityOf: VisibilityOf): Placed<T> => {
  const visibility = visibilityOf(item.packId)
  if (retired || visibility === 'hidden') return { ...item, standing: 'retired' }
  return { ...item, standing: visibility === 'public' ? 'listed' : 'unlisted' }
}
