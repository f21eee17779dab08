import type { CuratedItem, CurationStore } from '@pd/store'

const ITEMS_A_PAGE = 200

/** All items of a pack that are not retired, page by page; null for an unknown pack. */
export const readPackItems = async (store: CurationStore, packId: string): Promise<CuratedItem[] | null> => {
  if (!(await store.packs()).some(({ pack }) => pack.id === packId)) return null
  const items: CuratedItem[] = []
  const page = { packId, show: 'all', search: '', limit: ITEMS_A_PAGE } as const
  for (let last: CuratedItem | undefined; ; ) {
    const after = last ? { trust: last.trust, itemId: last.id } : null
    const next = await store.items({ ...page, after })
    items.push(...next)
    last = next.at(-1)
    if (next.length < ITEMS_A_PAGE) return items
  }
}
