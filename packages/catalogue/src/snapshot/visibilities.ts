import type { CatalogueItem, CatalogueStore, Pack, Visibility } from '@pd/store'

/** Who may play each pack; an unknown one is hidden. */
export type VisibilityOf = (packId: string) => Visibility

/** Whether an item is in play in a public pack, in one that is not listed, or not at all: old games alone show it then. */
export type Standing = 'listed' | 'unlisted' | 'retired'

/** An item with its standing. */
export type Placed = Omit<CatalogueItem, 'retired'> & { readonly standing: Standing }

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

/** What the items of a pack are that are not retired themselves. */
export const standingIn = (visibility: Visibility): Standing => {
  if (visibility === 'hidden') return 'retired'
  return visibility === 'public' ? 'listed' : 'unlisted'
}

/** Places an item by its own state and by who may play its pack. */
export const place = ({ retired, ...item }: CatalogueItem, visibilityOf: VisibilityOf): Placed => ({
  ...item,
  standing: retired ? 'retired' : standingIn(visibilityOf(item.packId)),
})
