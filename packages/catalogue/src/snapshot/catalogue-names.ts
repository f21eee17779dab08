import { amendNameIndex, buildNameIndex, type NamedItem, type NameIndex, nameIndexSteps } from '@pd/core'
import { matchedNames } from './item-details.ts'
import type { ItemNumber, ItemTable } from './item-table.ts'

/** The items whose names are wanted: all of public packs, or those in play of one that is not listed. */
export type NameScope = { readonly packId: string | null }

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

/**
 * The names of a scope: the index of a first reading, and a small one of the items that changed since. Both are built in steps of a few
 * milliseconds.
 */
export class CatalogueNames {
  /** Finds the names as they are now. */
  readonly index: NameIndex
  readonly #scope: NameScope
  readonly #base: NameIndex
  readonly #changed: ReadonlySet<ItemNumber>

  private constructor(
    scope: NameScope,
    base: NameIndex,
    { changed, index }: Changes = { changed: new Set(), index: base },
  ) {
    this.index = index
    this.#scope = scope
    this.#base = base
    this.#changed = changed
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
    const changed = new Set([...this.#changed, ...numbers])
    const names = yield* nameIndexSteps(changedItems(items, changed, this.#scope))
    const changedIds = new Set([...changed].map((number) => items.idAt(number)))
    const index = amendNameIndex(this.#base, { changedIds, names })
    return new CatalogueNames(this.#scope, this.#base, { changed, index })
  }

  /** How many items changed since the first reading: the small index is built anew from them after each change. */
  get changedItems(): number {
    return this.#changed.size
  }
}

type Changes = { readonly changed: ReadonlySet<ItemNumber>; readonly index: NameIndex }
