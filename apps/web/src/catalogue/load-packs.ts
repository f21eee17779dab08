import type { Answer, Client, PackList, PackQuery, PackView } from '@pd/contract/client'

/** A pack, and how many of its items the player has found. */
export type FoundPack = PackView & { readonly found: number }
/** All packs with what the player has found of each. */
export type FoundPacks = Omit<PackList, 'packs'> & { readonly packs: readonly FoundPack[] }

/** Loads the packs, which are the same for all players who ask for the same, and what this player has found; without the latter the counts are 0. */
export const loadPacks = async (
  client: Pick<Client, 'packs' | 'found'>,
  query: PackQuery,
): Promise<Answer<FoundPacks>> => {
  const [packs, found] = await Promise.all([client.packs(query), client.found()])
  if (!packs.ok) return packs
  const counts = new Map(found.ok ? found.value.packs.map((pack) => [pack.id, pack.found]) : [])
  const counted = packs.value.packs.map((pack) => ({ ...pack, found: counts.get(pack.id) ?? 0 }))
  return { ok: true, value: { ...packs.value, packs: counted } }
}

/** The packs that a game with all pictures has. */
export const publicPacks = ({ packs }: FoundPacks): FoundPack[] =>
  packs.filter(({ visibility }) => visibility === undefined)

/** How many items of all public packs there are, and how many the player has found. */
export const countFound = (list: FoundPacks) => ({
  found: publicPacks(list).reduce((sum, { found }) => sum + found, 0),
  n: publicPacks(list).reduce((sum, { items }) => sum + items, 0),
})
