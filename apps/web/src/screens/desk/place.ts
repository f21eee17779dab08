/** The tabs of the desk. */
export const TABS = ['packs', 'to-do', 'changes', 'live', 'account'] as const
/** The tabs of a pack. */
const PACK_TABS = ['pictures', 'pack'] as const

/** Where the reader is at the desk: in one of its tabs, or at a pack, and there maybe at an item. */
export type DeskPlace =
  | { readonly tab: (typeof TABS)[number] }
  | { readonly pack: string; readonly part: (typeof PACK_TABS)[number]; readonly item?: string }

/** The place that an address names by what follows its path. */
export const readPlace = (search: string): DeskPlace => {
  const query = new URLSearchParams(search)
  const pack = query.get('pack')
  const item = query.get('item')
  const part = query.get('part') === 'pack' ? 'pack' : 'pictures'
  if (pack) return { pack, part, ...(item && { item }) }
  return { tab: TABS.find((tab) => tab === query.get('tab')) ?? 'packs' }
}

/** The address of a place. */
export const deskPath = (place: DeskPlace): string => {
  const query = new URLSearchParams()
  if ('tab' in place) {
    if (place.tab !== 'packs') query.set('tab', place.tab)
  } else {
    query.set('pack', place.pack)
    if (place.part !== 'pictures') query.set('part', place.part)
    if (place.item) query.set('item', place.item)
  }
  return query.size > 0 ? `/desk?${query}` : '/desk'
}
