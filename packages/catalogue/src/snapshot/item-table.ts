import { IdNumbers } from './id-numbers.ts'
import { type ItemDetails, ItemDetailsTable } from './item-details.ts'
import { LiveIds, type LiveItem } from './live-ids.ts'
import { PagedList } from './paged-list.ts'
import type { PackGroups } from './small-packs.ts'
import type { Placed, Standing } from './visibilities.ts'

/** The place of an item in an {@link ItemTable}; it stays the same in amended tables. */
export type ItemNumber = number

const ITEMS_A_STEP = 64
const LOOKS_A_STEP = 4_096

type Columns = {
  readonly ids: PagedList<string>
  readonly packIds: PagedList<string>
  readonly standings: PagedList<Standing>
  readonly rows: PagedList<number>
  readonly numbers: IdNumbers
  readonly details: ItemDetailsTable
  // each id of a pack once, for every row of a database brings a copy of its own
  readonly knownPackIds: Map<string, string>
}

/** Empty columns, or the same ones again, which share what does not change. */
const columnsLike = (shared?: Columns): Columns => ({
  ids: new PagedList(shared?.ids),
  packIds: new PagedList(shared?.packIds),
  standings: new PagedList(shared?.standings),
  rows: new PagedList(shared?.rows),
  numbers: new IdNumbers(shared?.numbers),
  details: shared?.details ?? new ItemDetailsTable(),
  knownPackIds: shared?.knownPackIds ?? new Map(),
})

/** Items in columns, for a hundred thousand of them are held in memory. A table is filled once, and then amended by making another one. */
export class ItemTable {
  readonly #columns: Columns
  #live = new LiveIds()
  #groups: PackGroups = new Map()
  readonly #idsOfGroups = new Map<string, readonly string[]>()

  /** A table without items, unless it shares columns. */
  constructor(columns = columnsLike()) {
    this.#columns = columns
  }

  /** Adds the next item: they come in the order of their ids. */
  add(item: Placed): void {
    this.#put(item)
    const { id, standing } = item
    if (standing !== 'retired') this.#live.push({ id, packId: this.#knownPackId(item.packId), standing })
  }

  /** Another table, in which these items are added or replaced; made in steps of a few milliseconds. */
  *amend(items: readonly Placed[]): Generator<void, ItemTable> {
    const next = new ItemTable(columnsLike(this.#columns))
    const [gone, added]: [LiveItem[], LiveItem[]] = [[], []]
    for (const [at, item] of items.entries()) {
      gone.push(...this.#liveItem(item.id))
      next.#put(item)
      added.push(...next.#liveItem(item.id))
      if (at % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield
    }
    yield
    next.#live = this.#live.amend({ gone, added })
    return next
  }

  /** How many items there are, retired ones included. */
  get size(): number {
    return this.#columns.ids.length
  }

  /** Offers small packs together from now on: each with the ids of all items of its group. Call it once, when all items are there. */
  groupPacks(groups: PackGroups): void {
    this.#groups = groups
    for (const packs of Map.groupBy(groups.keys(), (id) => groups.get(id)).values()) {
      const ids = packs.flatMap((id) => this.#live.of(id))
      for (const id of packs) this.#idsOfGroups.set(id, ids)
    }
  }

  /** The id by which a pack is offered: its own, or that of the first of its group. */
  offeredId(packId: string): string {
    return this.#groups.get(packId) ?? packId
  }

  /** Ids of the items in play of a pack with those that it is offered with, or of all listed packs. */
  liveIds(packId: string | null): readonly string[] {
    return (packId === null ? undefined : this.#idsOfGroups.get(packId)) ?? this.#live.of(packId)
  }

  /** The number of an item; undefined when it is unknown. */
  numberOf(id: string): ItemNumber | undefined {
    return this.#columns.numbers.get(id)
  }

  idAt(number: ItemNumber): string {
    return this.#columns.ids.at(number) ?? ''
  }

  packIdAt(number: ItemNumber): string {
    return this.#columns.packIds.at(number) ?? ''
  }

  standingAt(number: ItemNumber): Standing {
    return this.#columns.standings.at(number) ?? 'retired'
  }

  isRetired(number: ItemNumber): boolean {
    return this.standingAt(number) === 'retired'
  }

  detailsAt(number: ItemNumber): ItemDetails {
    return this.#columns.details.at(this.#columns.rows.at(number) ?? -1)
  }

  /** The ids of the items in these packs, retired ones too; found in steps of a few milliseconds. */
  *idsIn(packIds: ReadonlySet<string>): Generator<void, string[]> {
    const ids: string[] = []
    for (let number = 0; packIds.size > 0 && number < this.size; number++) {
      if (packIds.has(this.packIdAt(number))) ids.push(this.idAt(number))
      if (number % LOOKS_A_STEP === LOOKS_A_STEP - 1) yield
    }
    return ids
  }

  /** The item with its pack if it is in play, else nothing. */
  #liveItem(id: string): LiveItem[] {
    const number = this.numberOf(id)
    const standing = number === undefined ? 'retired' : this.standingAt(number)
    return number === undefined || standing === 'retired' ? [] : [{ id, packId: this.packIdAt(number), standing }]
  }

  #put({ id, packId, standing, ...details }: Placed): void {
    const { ids, packIds, standings, rows, numbers } = this.#columns
    const row = this.#columns.details.push(details)
    const known = this.numberOf(id)
    if (known === undefined) {
      numbers.set(id, ids.push(id))
      packIds.push(this.#knownPackId(packId))
      standings.push(standing)
      rows.push(row)
    } else {
      packIds.set(known, this.#knownPackId(packId))
      standings.set(known, standing)
      rows.set(known, row)
    }
  }

  #knownPackId(packId: string): string {
    const { knownPackIds } = this.#columns
    const known = knownPackIds.get(packId)
    if (known === undefined) knownPackIds.set(packId, packId)
    return known ?? packId
  }
}
