import { joinIndexes, type NameIndex } from '@pd/core'
import type { Pack, Subject, Visibility } from '@pd/store'
import { CatalogueNames } from './catalogue-names.ts'
import { livePictures, matchedNames, shownNames } from './item-details.ts'
import { ItemList } from './item-list.ts'
import { type ItemNumber, ItemTable } from './item-table.ts'
import { joinPacks } from './small-packs.ts'
import type { VisibilityOf } from './visibilities.ts'

/** The parts of a snapshot, read and built beforehand. */
type SnapshotParts = {
  readonly revision: number
  readonly packs: readonly Pack[]
  readonly items: ItemTable
  /** The list of each language. */
  readonly lists: ReadonlyMap<string, ItemList>
  /** The names of all items in play of public packs. */
  readonly names: CatalogueNames
  /** The names of each other pack in play. */
  readonly ownNames: ReadonlyMap<string, CatalogueNames>
  readonly visibilityOf: VisibilityOf
}

/** Who may play the packs that are in play. */
export const IN_PLAY: readonly Visibility[] = ['public', 'unlisted', 'rooms only']

/** A pack with at least one item in play, or small packs that are offered as one, and how many items it has. */
type PlayedPack = { readonly pack: Pack; readonly items: number }

/** An item as a list shows it. */
type ListedItem = { readonly name: string; readonly packId: string; readonly pictureId: string | null }

/** The most subjects that a snapshot keeps as read: those at play are asked for at every guess. */
const KEPT_SUBJECTS = 500

/** The packs as they are offered, by the ids of all packs, in their order. */
const offeredPacks = ({ packs, items }: SnapshotParts): Map<string, Pack> => {
  const groups = Map.groupBy(packs, ({ id }) => items.offeredId(id))
  const offered = new Map<string, Pack>()
  for (const [id, members] of groups) {
    const [first, second] = members
    if (first) offered.set(id, second ? joinPacks(first, members) : first)
  }
  return new Map(
    packs.flatMap(({ id }) => {
      const pack = offered.get(items.offeredId(id))
      return pack ? [[id, pack] as const] : []
    }),
  )
}

/** The catalogue of one revision: immutable, in memory, shared by all requests. Nothing here waits or asks a database. */
export class CatalogueSnapshot {
  readonly revision: number
  /** The public packs that can be played, by source and folder. */
  readonly packs: readonly PlayedPack[]
  /** What it is made of, for the snapshot of the next revision. */
  readonly parts: SnapshotParts
  /** For each pack in play that is not public the names that count there: its own and the public ones. */
  readonly #ownNames: ReadonlyMap<string, NameIndex>
  readonly #packs: ReadonlyMap<string, Pack>
  /** The packs as they are offered, by the ids of all packs. */
  readonly #offered: ReadonlyMap<string, Pack>
  /** The subjects that were first asked for last, by the ids of their items and pictures. */
  readonly #subjects = new Map<string, Subject>()

  constructor(parts: SnapshotParts) {
    this.parts = parts
    const joined = [...parts.ownNames].map(([id, own]) => [id, joinIndexes(parts.names.index, own.index)] as const)
    this.#ownNames = new Map(joined)
    this.revision = parts.revision
    this.#packs = new Map(parts.packs.map((pack) => [pack.id, pack]))
    this.#offered = offeredPacks(parts)
    this.packs = this.packsOf(['public'])
  }

  /** A catalogue without items, before the first one is read. */
  static readonly EMPTY = new CatalogueSnapshot({
    revision: -1,
    packs: [],
    items: new ItemTable(),
    lists: new Map(),
    names: CatalogueNames.NONE,
    ownNames: new Map(),
    visibilityOf: () => 'hidden',
  })

  /** The packs that can be played and are as visible as this, by source and folder; also one more by its id. */
  packsOf(visibilities: readonly Visibility[], linked?: string): readonly PlayedPack[] {
    const isOffered = (id: string) => id === linked || visibilities.includes(this.visibilityOf(id))
    return [...new Set(this.#offered.values())]
      .filter(({ id }) => isOffered(id))
      .map((pack) => ({ pack, items: this.itemIds(pack.id).length }))
      .filter(({ items: count }) => count > 0)
  }

  /** Who may play a pack; a pack that is unknown or out of play is hidden. */
  visibilityOf(packId: string): Visibility {
    return this.parts.visibilityOf(packId)
  }

  /** The names that count where a pack, or with null all public packs, is played: no others can be learned from verdicts. */
  namesIn(packId: string | null): NameIndex {
    return (packId === null ? null : this.#ownNames.get(packId)) ?? this.parts.names.index
  }

  /** A pack as it is offered, also one without items; null when it is unknown. */
  packById(id: string): Pack | null {
    return this.#offered.get(id) ?? null
  }

  /** Ids of the items in play of a pack, or of all public packs. */
  itemIds(packId: string | null): readonly string[] {
    return this.parts.items.liveIds(packId)
  }

  /** Whether any of these items is in play in the pack or in one that it is offered with. */
  packHasAny(packId: string, itemIds: readonly string[]): boolean {
    const { items } = this.parts
    return itemIds.some((id) => {
      const number = items.numberOf(id)
      return (
        number !== undefined &&
        !items.isRetired(number) &&
        items.offeredId(items.packIdAt(number)) === items.offeredId(packId)
      )
    })
  }

  /** The pack by which an item is offered; null for an item that is not in play. */
  packIdOf(itemId: string): string | null {
    const { items } = this.parts
    const number = items.numberOf(itemId)
    return number === undefined || items.isRetired(number) ? null : items.offeredId(items.packIdAt(number))
  }

  /** Ids of the pictures in play of an item. */
  pictureIds(itemId: string): string[] {
    const details = this.#detailsOf(itemId)
    return details ? livePictures(details).map(({ id }) => id) : []
  }

  /** An item about one of its pictures, in play or retired; null when one of them is unknown. */
  subject(itemId: string, pictureId: string): Subject | null {
    const key = `${itemId} ${pictureId}`
    const known = this.#subjects.get(key)
    if (known) return known
    const subject = this.#readSubject(itemId, pictureId)
    if (subject) this.#keepSubject(key, subject)
    return subject
  }

  #keepSubject(key: string, subject: Subject): void {
    const [oldest] = this.#subjects.keys()
    if (oldest !== undefined && this.#subjects.size >= KEPT_SUBJECTS) this.#subjects.delete(oldest)
    this.#subjects.set(key, subject)
  }

  #readSubject(itemId: string, pictureId: string): Subject | null {
    const { items } = this.parts
    const number = items.numberOf(itemId)
    const details = this.#detailsOf(itemId)
    const pack = number === undefined ? null : (this.#packs.get(items.packIdAt(number)) ?? null)
    const picture = details?.pictures.find(({ id }) => id === pictureId)
    if (!details || !pack || !picture) return null
    return {
      itemId,
      names: matchedNames(details),
      shownNames: shownNames(details),
      pack,
      licence: details.licence ?? pack.licence,
      credit: details.credit ?? pack.credit,
      page: details.page,
      story: details.story,
      picture: { id: picture.id, width: picture.width, height: picture.height },
    }
  }

  /** What an entry of a list shows: the item's name in a language, its pack, and its first picture in play. */
  listed(number: ItemNumber, language: string): ListedItem {
    const { items } = this.parts
    const details = items.detailsAt(number)
    const name = shownNames(details).get(language) ?? ''
    return { name, packId: items.offeredId(items.packIdAt(number)), pictureId: livePictures(details)[0]?.id ?? null }
  }

  /** The items in play of public packs as they are listed in a language; empty for a language in which none is. */
  list(language: string): ItemList {
    return this.parts.lists.get(language) ?? ItemList.empty(this.parts.items)
  }

  #detailsOf(itemId: string) {
    const number = this.parts.items.numberOf(itemId)
    return number === undefined ? null : this.parts.items.detailsAt(number)
  }
}
