import { setImmediate } from 'node:timers/promises'
import type { CatalogueItem, FoldedName } from '@pd/store'
import { CatalogueNames } from './catalogue-names.ts'
import { CatalogueSnapshot, type SnapshotParts } from './catalogue-snapshot.ts'
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
import { type Placed, place, readVisibilities, type VisibilityOf } from './visibilities.ts'

/** As in the reading of a whole catalogue, requests wait for a page. */
const STATES_A_PAGE = 200
const ITEMS_A_PAGE = 50

type Amending = {
  readonly store: CataloguePages
  readonly earlier: SnapshotParts
  readonly pause: () => Promise<unknown>
}

/** The items that are new or not as they were; null when items are gone, which no change of a catalogue does. */
const findChanged = async (
  { store, earlier: { items }, pause }: Amending,
  visibilityOf: VisibilityOf,
): Promise<Placed[] | null> => {
  const changed: Placed[] = []
  let known = 0
  for (let after = ''; ; ) {
    const page = await store.statesAfter(after, STATES_A_PAGE)
    for (const state of page) {
      const placed = place(state, visibilityOf)
      if (items.numberOf(state.id) !== undefined) known++
      if (!items.has(placed)) changed.push(placed)
    }
    await pause()
    if (page.length < STATES_A_PAGE) return known === items.size ? changed : null
    after = page.at(-1)?.id ?? ''
  }
}

/** Names are read after the marks of the states: names that change in between are found changed once more. */
const readNames = async ({ store, pause }: Amending, states: readonly Placed[]): Promise<Placed<CatalogueItem>[]> => {
  const items: Placed<CatalogueItem>[] = []
  for (let at = 0; at < states.length; at += ITEMS_A_PAGE) {
    const page = states.slice(at, at + ITEMS_A_PAGE)
    const names = await store.namesOf(page.map(({ id }) => id))
    for (const state of page) items.push({ ...state, names: names.get(state.id) ?? [] })
    await pause()
  }
  return items
}

/** The table of the new revision, and what is not in it as it was. */
type Amended = {
  readonly items: ItemTable
  readonly changed: readonly Placed<CatalogueItem>[]
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
  for (const [language, list] of earlier.lists) {
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
      items.packIdAt(number) === packId || earlier.items.packIdAt(number) === packId
    const known = earlier.ownNames.get(packId)
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
  const amending = { store, earlier: earlier.parts, pause }
  const revision = await store.revision()
  const packs = await store.packs()
  const visibilityOf = await readVisibilities(store, packs)
  const states = await findChanged(amending, visibilityOf)
  if (states === null) return readSnapshot(store, { pause })
  const changed = await readNames(amending, states)
  const items = await inSlices(earlier.parts.items.amend(changed), pause)
  groupSmallPacks(items, packs, visibilityOf)
  const amended = { items, changed, numbers: new Set(changed.map(({ id }) => items.numberOf(id) ?? -1)) }
  const lists = await amendLists(amending, amended, starterPacksOf(packs))
  const names = await inSlices(earlier.parts.names.amend(items, amended.numbers), pause)
  const ownNames = await amendOwnNames(amending, amended, unlistedPacks(items, packs, visibilityOf))
  return new CatalogueSnapshot({ revision, packs, items, lists, names, ownNames, visibilityOf })
}
