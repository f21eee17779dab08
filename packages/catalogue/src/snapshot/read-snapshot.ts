import { setImmediate } from 'node:timers/promises'
import { joinIndexes, type NamedItem, type NameIndex, nameIndexSteps } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import type { CatalogueStore, Pack, Place, Visibility } from '@pd/store'
import { STARTER } from '../starter/starter-source.ts'
import { CatalogueSnapshot } from './catalogue-snapshot.ts'
import { inSlices } from './in-slices.ts'
import { matchedNames } from './item-details.ts'
import { ItemList } from './item-list.ts'
import { type ItemNumber, ItemTable } from './item-table.ts'
import { offeredTogether } from './small-packs.ts'

/** What a snapshot is read from. */
export type CataloguePages = Pick<CatalogueStore, 'revision' | 'packs' | 'packStates' | 'itemsAfter' | 'listedAfter'>

/** A page is read at once, and an SQLite is read by this thread: requests wait for it. */
const ITEMS_A_PAGE = 50
const NAMES_A_PAGE = 500
/** Requests wait for the next slice of a build, so a slice is short. */
const SLICE_MS = 5

/** Reads all items; those of hidden packs count as retired, so that old games alone show them. */
const readItems = async (store: CataloguePages, visibilityOf: VisibilityOf): Promise<ItemTable> => {
  const items = new ItemTable((packId) => visibilityOf(packId) === 'public')
  for (let after = ''; ; ) {
    const page = await store.itemsAfter(after, ITEMS_A_PAGE)
    for (const item of page) items.add({ ...item, retired: item.retired || visibilityOf(item.packId) === 'hidden' })
    if (page.length < ITEMS_A_PAGE) return items
    after = page.at(-1)?.id ?? ''
    await setImmediate()
  }
}

async function* listPages(store: CataloguePages, language: string): AsyncGenerator<readonly Place[]> {
  for (let after: Place = { folded: '', itemId: '' }; ; ) {
    const page = await store.listedAfter(language, { after, limit: NAMES_A_PAGE })
    yield page
    const last = page.at(-1)
    if (page.length < NAMES_A_PAGE || !last) return
    after = last
    await setImmediate()
  }
}

const namedItem = (items: ItemTable, number: ItemNumber): NamedItem => ({
  itemId: items.idAt(number),
  names: matchedNames(items.detailsAt(number)),
})

function* listedItems(items: ItemTable): Generator<NamedItem> {
  for (let number = 0; number < items.size; number++) if (items.isListed(number)) yield namedItem(items, number)
}

function* itemsOfPack(items: ItemTable, packId: string): Generator<NamedItem> {
  for (const id of items.liveIds(packId)) yield namedItem(items, items.numberOf(id) ?? -1)
}

const buildNames = (items: Iterable<NamedItem>): Promise<NameIndex> => inSlices(nameIndexSteps(items), SLICE_MS)

/** The names that count in play of packs that are not listed: theirs and the public ones. No other pack's guesses meet them. */
const readOwnNames = async (items: ItemTable, packIds: readonly string[], names: NameIndex) => {
  const own = new Map<string, NameIndex>()
  for (const id of packIds) own.set(id, joinIndexes(names, await buildNames(itemsOfPack(items, id))))
  return own
}

type VisibilityOf = (packId: string) => Visibility

/** What the operator says of each pack, else what its source says; a removed pack is hidden. */
const readVisibilities = async (store: CataloguePages, packs: readonly Pack[]): Promise<VisibilityOf> => {
  const states = await store.packStates()
  const said = packs.map(({ id, visibility }) => [id, states.get(id) ?? visibility] as const)
  const all = new Map(said.map(([id, state]) => [id, state === 'removed' ? 'hidden' : state]))
  return (packId) => all.get(packId) ?? 'hidden'
}

/**
 * Reads the whole catalogue, page by page, while other requests are answered. What changes meanwhile may be in it or not: the revision is
 * the one before the first page, so that a change is read again.
 */
export const readSnapshot = async (store: CataloguePages): Promise<CatalogueSnapshot> => {
  const revision = await store.revision()
  const packs = await store.packs()
  const visibilityOf = await readVisibilities(store, packs)
  const items = await readItems(store, visibilityOf)
  const [listed, others] = [
    packs.filter(({ id }) => visibilityOf(id) === 'public'),
    packs.filter(({ id }) => visibilityOf(id) !== 'public' && items.liveIds(id).length > 0),
  ]
  items.groupPacks(offeredTogether(listed, (packId) => items.liveIds(packId).length))
  const starterPacks = new Set(packs.filter(({ source }) => source === STARTER).map(({ id }) => id))
  const lists = new Map<string, ItemList>()
  for (const language of LANGUAGE_CODES)
    lists.set(language, await ItemList.read(items, { pages: listPages(store, language), starterPacks }))
  const names = await buildNames(listedItems(items))
  const ids = others.map(({ id }) => id)
  const ownNames = await readOwnNames(items, ids, names)
  return new CatalogueSnapshot({ revision, packs, items, lists, names, ownNames, visibilityOf })
}
