import type { CatalogueItem } from '@pd/store'
import { IdNumbers } from './id-numbers.ts'
import { type ItemDetails, ItemDetailsTable } from './item-details.ts'
import { PagedList } from './paged-list.ts'
import type { PackGroups } from './small-packs.ts'

/** The place of an item in an {@link ItemTable}. */
export type ItemNumber = number

/** Items in columns, for a hundred thousand of them are held in memory. They come one by one, in the order of their ids. */
export class ItemTable {
  readonly #ids = new PagedList<string>()
  readonly #packIds = new PagedList<string>()
  readonly #retired = new PagedList<boolean>()
  readonly #details = new ItemDetailsTable()
  readonly #numbers = new IdNumbers()
  readonly #liveIds: string[] = []
  readonly #liveIdsOfPack = new Map<string, string[]>()
  #groups: PackGroups = new Map()
  readonly #isListed: (packId: string) => boolean
  // each id of a pack once, for every row of a database brings a copy of its own
  readonly #knownPackIds = new Map<string, string>()

  /** A table in which the items of some packs are never listed, nor among those of all packs. */
  constructor(isListed: (packId: string) => boolean = () => true) {
    this.#isListed = isListed
  }

  /** Adds the next item. */
  add({ id, packId, retired, ...details }: CatalogueItem): void {
    this.#numbers.set(id, this.#ids.push(id))
    this.#packIds.push(this.#knownPackId(packId))
    this.#retired.push(retired)
    this.#details.push(details)
    if (!retired) this.#addLive(id, packId)
  }

  /** How many items there are, retired ones included. */
  get size(): number {
    return this.#ids.length
  }

  /** Offers small packs together from now on: each with the ids of all items of its group. Call it once, after the last `add`. */
  groupPacks(groups: PackGroups): void {
    this.#groups = groups
    for (const [members, ids] of this.#itemsOfGroups(groups)) for (const id of members) this.#liveIdsOfPack.set(id, ids)
  }

  /** The id by which a pack is offered: its own, or that of the first of its group. */
  offeredId(packId: string): string {
    return this.#groups.get(packId) ?? packId
  }

  /** Ids of the items in play of a pack with those that it is offered with, or of all listed packs. */
  liveIds(packId: string | null): readonly string[] {
    return packId === null ? this.#liveIds : (this.#liveIdsOfPack.get(packId) ?? [])
  }

  /** The number of an item; undefined when it is unknown. */
  numberOf(id: string): ItemNumber | undefined {
    return this.#numbers.get(id)
  }

  idAt(number: ItemNumber): string {
    return this.#ids.at(number) ?? ''
  }

  packIdAt(number: ItemNumber): string {
    return this.#packIds.at(number) ?? ''
  }

  isRetired(number: ItemNumber): boolean {
    return this.#retired.at(number) ?? true
  }

  /** Whether an item is in play in a listed pack. */
  isListed(number: ItemNumber): boolean {
    return !this.isRetired(number) && this.#isListed(this.packIdAt(number))
  }

  detailsAt(number: ItemNumber): ItemDetails {
    return this.#details.at(number)
  }

  #itemsOfGroups(groups: PackGroups): [members: string[], ids: string[]][] {
    const members = Map.groupBy(groups.keys(), (id) => groups.get(id))
    return [...members.values()].map((packs) => [packs, packs.flatMap((id) => this.#liveIdsOfPack.get(id) ?? [])])
  }

  #addLive(id: string, packId: string): void {
    if (this.#isListed(packId)) this.#liveIds.push(id)
    const ofPack = this.#liveIdsOfPack.get(packId)
    if (ofPack) ofPack.push(id)
    else this.#liveIdsOfPack.set(packId, [id])
  }

  #knownPackId(packId: string): string {
    const known = this.#knownPackIds.get(packId)
    if (known === undefined) this.#knownPackIds.set(packId, packId)
    return known ?? packId
  }
}
