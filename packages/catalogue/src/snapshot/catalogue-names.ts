import { amendNameIndex, buildNameIndex, type NamedItem, type NameIndex, nameIndexSteps } from '@pd/core'
import { matchedNames } from './item-details.ts'
import type { ItemNumber, ItemTable } from './item-table.ts'

/** The items whose names are wanted: all of public packs, or those in play of one that is not listed. */
type NameScope = { readonly packId: string | null }

const isIn = ({ packId }: NameScope, items: ItemTable, number: ItemNumber): boolean => {
  const standing = items.standingAt(number)
  return packId === null ? standing === 'listed' : standing === 'unlisted' && items.packIdAt(number) === packId
}

const namedItem = (items: ItemTable, number: ItemNumber): NamedItem => ({
  itemId: items.idAt(number),
  names: matchedNames(items.detailsAt(number)),
})

function* listedItems(items: ItemTable): Generator<NamedItem> {
  for (let number = 0; number < items.size; number++)
    if (items.standingAt(number) === 'listed') yield namedItem(items, number)
}

function* itemsOfPack(items: ItemTable, packId: string): Generator<NamedItem> {
  for (const id of items.liveIds(packId)) yield namedItem(items, items.numberOf(id) ?? -1)
}

function* changedItems(items: ItemTable, numbers: Iterable<ItemNumber>, scope: NameScope): Generator<NamedItem> {
  for (const number of numbers) if (isIn(scope, items, number)) yield namedItem(items, number)
}

/** An index, and the items that changed after the index below it was built. */
type Layer = { readonly changed: ReadonlySet<ItemNumber>; readonly index: NameIndex }

type Layers = { readonly older?: Layer; readonly newest?: Layer }

const unchanged = (below: NameIndex): Layer => ({ changed: new Set(), index: below })

/** The newest changes are built anew each time: at this share of those below them they join these. */
const NEWEST_SHARE = 0.25

/**
 * The names of a scope: the index of a first reading, one of the items that changed since, and one of those that changed last, which alone is
 * built after each change. All are built in steps of a few milliseconds.
 */
export class CatalogueNames {
  readonly #scope: NameScope
  readonly #base: NameIndex
  readonly #older: Layer
  readonly #newest: Layer

  private constructor(scope: NameScope, base: NameIndex, { older, newest }: Layers = {}) {
    this.#scope = scope
    this.#base = base
    this.#older = older ?? unchanged(base)
    this.#newest = newest ?? unchanged(this.#older.index)
  }

  /** No names. */
  static readonly NONE = new CatalogueNames({ packId: null }, buildNameIndex([]))

  /** The names of a scope from the beginning. */
  static *build(items: ItemTable, scope: NameScope): Generator<void, CatalogueNames> {
    const { packId } = scope
    const named = packId === null ? listedItems(items) : itemsOfPack(items, packId)
    return new CatalogueNames(scope, yield* nameIndexSteps(named))
  }

  /** The names after some items changed, which came into the scope, left it or have other names. */
  *amend(items: ItemTable, numbers: Iterable<ItemNumber>): Generator<void, CatalogueNames> {
    const newest = new Set([...this.#newest.changed, ...numbers])
    const older = this.#older.changed
    if (newest.size <= NEWEST_SHARE * older.size) {
      const layer = yield* this.#layer(items, newest, this.#older.index)
      return new CatalogueNames(this.#scope, this.#base, { older: this.#older, newest: layer })
    }
    const layer = yield* this.#layer(items, new Set([...older, ...newest]), this.#base)
    return new CatalogueNames(this.#scope, this.#base, { older: layer })
  }

  /** Finds the names as they are now. */
  get index(): NameIndex {
    return this.#newest.index
  }

  /** How many items changed since the first reading. */
  get changedItems(): number {
    return new Set([...this.#older.changed, ...this.#newest.changed]).size
  }

  *#layer(items: ItemTable, changed: ReadonlySet<ItemNumber>, below: NameIndex): Generator<void, Layer> {
    const names = yield* nameIndexSteps(changedItems(items, changed, this.#scope))
    const changedIds = new Set([...changed].map((number) => items.idAt(number)))
    return { changed, index: amendNameIndex(below, { changedIds, names }) }
  }
}
