import type { Kysely } from 'kysely'
import type { FoldedName, Pack } from '../catalogue/catalogue-types.ts'
import type { Tables } from '../database/tables.ts'
import type { DeskEvent } from '../desk/desk-types.ts'
import { listChanges, saidBefore } from './changes.ts'
import { countCurated, curatedByIds, curatedItems, itemsNamed, type SharedName } from './curated-items.ts'
import { curatedPacks } from './curated-packs.ts'
import type {
  ChangeOutcome,
  ChangeStamp,
  CuratedItem,
  CuratedPack,
  CuratedPage,
  CuratedQuery,
  DeskChange,
  ItemBody,
  PackSaid,
  PackWish,
} from './curation-types.ts'
import { editItems, type ItemEdit } from './edit-items.ts'
import { addPack, changePack, orderPacks } from './edit-packs.ts'
import { type Flaw, type FlawSearch, findFlaws } from './flaws.ts'
import { judgeNames } from './judge-names.ts'
import {
  countDoubts,
  type DismissedName,
  type DoubtCount,
  dismissedNames,
  dismissName,
  type PlayedItem,
  playedItems,
} from './to-do.ts'
import { undoChange } from './undo-change.ts'

/** A change and its entry of the log, whose subject and detail the change fills in. */
export type MadeBy = { readonly stamp: ChangeStamp; readonly event: DeskEvent }

/** Packs and items as curators see and change them. Each change is in the log, and can be undone. */
export type CurationStore = {
  /** All packs in the order in which players see them: all items are counted. */
  packs(): Promise<CuratedPack[]>
  /** Adds a pack of the desk, which none may play until it is published. */
  addPack(pack: Pack, event: DeskEvent): Promise<void>
  changePack(
    change: { readonly packId: string; readonly wish: PackWish },
    made: MadeBy,
  ): Promise<'made' | 'pack_missing'>
  /** Puts packs in an order; those that are missing come last. */
  orderPacks(packIds: readonly string[], made: MadeBy): Promise<'made'>
  /** A page of the items of a pack that are not retired: what is to be checked the most doubtful first, else by slug. */
  items(page: CuratedPage): Promise<CuratedItem[]>
  count(query: CuratedQuery): Promise<number>
  /** Some items, retired ones too, in the order of the ids; unknown ones are left out. */
  byIds(itemIds: readonly string[]): Promise<CuratedItem[]>
  /** The items that are not retired and have one of these names. */
  named(names: readonly Pick<FoldedName, 'locale' | 'folded'>[], limit: number): Promise<SharedName[]>
  /** Changes items together, all or none. */
  editItems(edits: readonly ItemEdit[], made: MadeBy): Promise<ChangeOutcome>
  /** What the desk said of items before a change of them, by their ids. */
  itemsBefore(changeId: string): Promise<Readonly<Record<string, ItemBody>>>
  /** What the desk said of packs before a change of them, by their ids. */
  packsBefore(changeId: string): Promise<Readonly<Record<string, PackSaid>>>
  /** The latest changes, the newest first. */
  changes(limit: number): Promise<DeskChange[]>
  /** Undoes a change, or makes it again when it is undone. */
  undo(changeId: string, event: DeskEvent): Promise<'undone' | 'missing' | 'changed_since'>
  /** How many items of each pack are to be checked, by how far their names are trusted: all items are counted. */
  doubts(): Promise<DoubtCount[]>
  /** Items in play with the name or the picture of another item, with a small picture, or without a credit: all names and pictures are read. */
  flaws(search: FlawSearch): Promise<Flaw[]>
  /** Judges the names of items that an earlier version imported; resolves to how many it judged. */
  judgeNames(limit: number): Promise<number>
  /** The items in play that were played at least as often, those played most first: all ratings are read. */
  played(plays: number): Promise<PlayedItem[]>
  /** Keeps that a curator does not want a name. */
  dismiss(name: DismissedName): Promise<void>
  /** The names that curators do not want for these items. */
  dismissed(itemIds: readonly string[]): Promise<DismissedName[]>
}

/** The desk's catalogue in an open database. */
export const createCurationStore = (db: Kysely<Tables>): CurationStore => ({
  packs: () => curatedPacks(db),
  addPack: (pack, event) => addPack(db, pack, event),
  changePack: (change, made) => changePack(db, change, made),
  orderPacks: (packIds, made) => orderPacks(db, packIds, made),
  items: (page) => curatedItems(db, page),
  count: (query) => countCurated(db, query),
  byIds: (itemIds) => curatedByIds(db, itemIds),
  named: (names, limit) => itemsNamed(db, names, limit),
  editItems: (edits, made) => editItems(db, edits, made),
  itemsBefore: async (changeId) => (await saidBefore(db, changeId)) as Readonly<Record<string, ItemBody>>,
  packsBefore: async (changeId) => (await saidBefore(db, changeId)) as Readonly<Record<string, PackSaid>>,
  changes: (limit) => listChanges(db, limit),
  undo: (changeId, event) => undoChange(db, changeId, event),
  doubts: () => countDoubts(db),
  flaws: (search) => findFlaws(db, search),
  judgeNames: (limit) => judgeNames(db, limit),
  played: (plays) => playedItems(db, plays),
  dismiss: (name) => dismissName(db, name),
  dismissed: (itemIds) => dismissedNames(db, itemIds),
})
