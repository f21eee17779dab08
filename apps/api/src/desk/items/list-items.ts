import type { DeskItemQuery, DeskItems } from '@pd/contract'
import { fold } from '@pd/core'
import {
  type CuratedItem,
  type CuratedPlace,
  type CuratedQuery,
  type CurationStore,
  SEARCH_MATCHES,
  type SearchMatch,
} from '@pd/store'
import { viewItems } from './view-item.ts'

const ITEMS_A_PAGE = 100

/** A pack whose items are listed, as far as they match a search this well; undefined where there is no search. */
type Part = { readonly packId: string; readonly match?: SearchMatch }
type Found = { readonly item: CuratedItem; readonly part: Part }
/** Where a page ended: in a part, after an item. */
type Cursor = Part & { readonly after: CuratedPlace }

const writeCursor = ({ item: { trust, packId, id }, part: { match } }: Found): string =>
  `${match ? `${match}.` : ''}${trust}.${packId}.${id}`

const readCursor = (text: string | undefined): Cursor | null => {
  const [, name, trust, packId, itemId] = /^(?:([a-z]+)\.)?(\d{1,2})\.([\w-]+)\.([\w-]+)$/.exec(text ?? '') ?? []
  const match = SEARCH_MATCHES.find((each) => each === name)
  return packId && itemId ? { packId, ...(match && { match }), after: { trust: Number(trust), itemId } } : null
}

type List = {
  readonly packIds: readonly string[]
  readonly asked: Omit<CuratedQuery, 'packId' | 'match'>
  readonly limit: number
}

/** The best matches of all packs come first. */
const partsOf = ({ packIds, asked }: List): readonly Part[] =>
  asked.search === ''
    ? packIds.map((packId) => ({ packId }))
    : SEARCH_MATCHES.flatMap((match) => packIds.map((packId) => ({ packId, match })))

/** Goes from part to part until a page is full; one item more says whether there is a next page. */
const readPage = async (store: CurationStore, list: List, cursor: Cursor | null): Promise<readonly Found[]> => {
  const parts = partsOf(list)
  const isCursor = ({ packId, match }: Part) => packId === cursor?.packId && match === cursor.match
  const found: Found[] = []
  for (const part of parts.slice(Math.max(0, parts.findIndex(isCursor)))) {
    const after = cursor && isCursor(part) ? cursor.after : null
    const items = await store.items({ ...list.asked, ...part, after, limit: list.limit + 1 - found.length })
    found.push(...items.map((item) => ({ item, part })))
    if (found.length > list.limit) break
  }
  return found
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const countAll = async (store: CurationStore, { packIds, asked }: List, show: CuratedQuery['show']) => {
  const counts: number[] = []
  for (const packId of packIds) counts.push(await store.count({ ...asked, packId, show }))
  return sum(counts)
}

/** Items of a pack, or of all packs one after the other, page by page; those that a search finds by how well they match. */
export const listItems = async (
  store: CurationStore,
  { pack, show = 'all', search = '', after, limit = ITEMS_A_PAGE }: DeskItemQuery,
): Promise<DeskItems> => {
  const packIds = pack === undefined ? (await store.packs()).map((each) => each.pack.id) : [pack]
  const list = { packIds, asked: { show, search: fold(search) }, limit }
  const found = await readPage(store, list, readCursor(after))
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: viewItems(shown.map(({ item }) => item)),
    total: await countAll(store, list, show),
    checks: await countAll(store, { ...list, asked: { show, search: '' } }, 'check'),
    next: found.length > limit && last ? writeCursor(last) : null,
  }
}
