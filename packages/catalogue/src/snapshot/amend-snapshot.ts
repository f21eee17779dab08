import { setImmediate } from 'node:timers/promises'
import type { FoldedName, ItemChange, Pack } from '@pd/store'
import { CatalogueNames } from './catalogue-names.ts'
import { CatalogueSnapshot } from './catalogue-snapshot.ts'
import { inSlices } from './in-slices.ts'
import type { ItemList, ListEntry } from './item-list.ts'
import type { ItemNumber, ItemTable } from './item-table.ts'
import {
  type CataloguePages,
  groupSmallPacks,
  type ReadOptions,
  readSnapshot,
  starterPacksOf,
  unlistedPacks,
} from './read-snapshot.ts'
import { type Placed, place, readVisibilities, standingIn, type VisibilityOf } from './visibilities.ts'

/** As in the reading of a whole catalogue, requests wait for a page. */
const CHANGES_A_PAGE = 500
const ITEMS_A_PAGE = 50

type Amending = {
  readonly store: CataloguePages
  readonly earlier: CatalogueSnapshot
  readonly pause: () => Promise<unknown>
}

/** The items that have a later revision than the earlier snapshot. */
const changedIds = async ({ store, earlier, pause }: Amending): Promise<string[]> => {
  const ids: string[] = []
  for (let after: ItemChange = { revision: earlier.revision + 1, itemId: '' }; ; ) {
    const page = await store.changedAfter(after, CHANGES_A_PAGE)
    for (const { itemId } of page) ids.push(itemId)
    await pause()
    const last = page.at(-1)
    if (page.length < CHANGES_A_PAGE || !last) return ids
    after = last
  }
}

/** The packs that came into play, went out of it, or are listed and were not, or the other way round. */
const movedPacks = ({ earlier }: Amending, packs: readonly Pack[], visibilityOf: VisibilityOf): Set<string> => {
  const isMoved = ({ id }: Pack) => standingIn(visibilityOf(id)) !== standingIn(earlier.visibilityOf(id))
  return new Set(packs.filter(isMoved).map(({ id }) => id))
}

/** An item that changes while this reads is in it or not, and once more in the next snapshot. */
const readItems = async (
  { store, pause }: Amending,
  ids: readonly string[],
  visibilityOf: VisibilityOf,
): Promise<Placed[]> => {
  const items: Placed[] = []
  for (let at = 0; at < ids.length; at += ITEMS_A_PAGE) {
    for (const item of await store.itemsOf(ids.slice(at, at + ITEMS_A_PAGE))) items.push(place(item, visibilityOf))
    await pause()
  }
  return items
}

/** The table of the new revision, and what is not in it as it was. */
type Amended = {
  readonly items: ItemTable
  readonly changed: readonly Placed[]
  readonly numbers: ReadonlySet<ItemNumber>
}

const isListed = ({ kind, locale }: FoldedName, language: string): boolean => kind !== 'alias' && locale === language

const entriesIn = (language: string, { items, changed }: Amended, starterPacks: ReadonlySet<string>): ListEntry[] =>
  changed.flatMap(({ id, packId, names, standing }) =>
    (standing === 'listed' ? names.filter((name) => isListed(name, language)) : []).map(({ folded }) => ({
      number: items.numberOf(id) ?? -1,
      itemId: id,
      folded,
      isStarter: starterPacks.has(packId),
    })),
  )

const amendLists = async (
  { earlier, pause }: Amending,
  amended: Amended,
  starterPacks: ReadonlySet<string>,
): Promise<Map<string, ItemList>> => {
  const lists = new Map<string, ItemList>()
  for (const [language, list] of earlier.parts.lists) {
    const changes = { changed: amended.numbers, entries: entriesIn(language, amended, starterPacks) }
    lists.set(language, await inSlices(list.amend(amended.items, changes), pause))
  }
  return lists
}

/** The names of packs that are not listed: those of a pack in which nothing changed stay. */
const amendOwnNames = async (
  { earlier, pause }: Amending,
  { items, numbers }: Amended,
  packIds: readonly string[],
): Promise<Map<string, CatalogueNames>> => {
  const ownNames = new Map<string, CatalogueNames>()
  for (const packId of packIds) {
    const isOfPack = (number: ItemNumber) =>
      items.packIdAt(number) === packId || earlier.parts.items.packIdAt(number) === packId
    const known = earlier.parts.ownNames.get(packId)
    const ofPack = [...numbers].filter(isOfPack)
    if (known && ofPack.length === 0) ownNames.set(packId, known)
    else
      ownNames.set(
        packId,
        await inSlices(known?.amend(items, ofPack) ?? CatalogueNames.build(items, { packId }), pause),
      )
  }
  return ownNames
}

/**
 * Makes the snapshot of the newest revision from an earlier one: reads which items changed, and the names of these alone, and shares the
 * rest. The earlier snapshot stays as it is.
 */
export const amendSnapshot = async (
  store: CataloguePages,
  earlier: CatalogueSnapshot,
  { pause = setImmediate }: ReadOptions = {},
): Promise<CatalogueSnapshot> => {
  const amending = { store, earlier, pause }
  const revision = await store.revision()
  // only another database, as a restored one, has an earlier revision
  if (revision < earlier.revision) return readSnapshot(store, { pause })
  const packs = await store.packs()
  const visibilityOf = await readVisibilities(store, packs)
  const moved = await inSlices(earlier.parts.items.idsIn(movedPacks(amending, packs, visibilityOf)), pause)
  const ids = new Set([...moved, ...(await changedIds(amending))])
  const changed = await readItems(amending, [...ids], visibilityOf)
  const items = await inSlices(earlier.parts.items.amend(changed), pause)
  groupSmallPacks(items, packs, visibilityOf)
  const amended = { items, changed, numbers: new Set(changed.map(({ id }) => items.numberOf(id) ?? -1)) }
  const lists = await amendLists(amending, amended, starterPacksOf(packs))
  const names = await inSlices(earlier.parts.names.amend(items, amended.numbers), pause)
  const ownNames = await amendOwnNames(amending, amended, unlistedPacks(items, packs, visibilityOf))
  return new CatalogueSnapshot({ revision, packs, items, lists, names, ownNames, visibilityOf })
}
