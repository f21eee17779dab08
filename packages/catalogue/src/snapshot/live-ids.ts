import type { Standing } from './visibilities.ts'

/** An item in play, and its pack. */
export type LiveItem = {
  readonly id: string
  readonly packId: string
  readonly standing: Exclude<Standing, 'retired'>
}

/** What came into play and what went out of it. An item that changed did both. */
type LiveChanges = { readonly gone: readonly LiveItem[]; readonly added: readonly LiveItem[] }

/** The place of the first id that is not before this one. */
const placeOf = (ids: readonly string[], id: string, from: number): number => {
  let [low, high] = [from, ids.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ids[middle] ?? '') < id) low = middle + 1
    else high = middle
  }
  return low
}

/** Ids in their order without some of them and with others; what stands between two of them is not looked at. */
const mergeIds = (ids: readonly string[], gone: readonly LiveItem[], added: readonly LiveItem[]): string[] => {
  const goneIds = new Set(gone.map(({ id }) => id))
  const addedIds = new Set(added.map(({ id }) => id))
  const changed = [...goneIds, ...addedIds].filter((id) => goneIds.has(id) !== addedIds.has(id))
  const merged: string[] = []
  let from = 0
  for (const id of changed.sort()) {
    const place = placeOf(ids, id, from)
    for (let at = from; at < place; at++) merged.push(ids[at] ?? '')
    from = place
    if (addedIds.has(id)) merged.push(id)
    else from++
  }
  for (let at = from; at < ids.length; at++) merged.push(ids[at] ?? '')
  return merged
}

const isListed = ({ standing }: LiveItem): boolean => standing === 'listed'

/** The ids of the items in play, of all listed packs and of each pack, in their order. */
export class LiveIds {
  readonly #listed: string[]
  readonly #ofPack: Map<string, string[]>

  constructor(listed: string[] = [], ofPack = new Map<string, string[]>()) {
    this.#listed = listed
    this.#ofPack = ofPack
  }

  /** Those of a pack, or of all listed packs. */
  of(packId: string | null): readonly string[] {
    return packId === null ? this.#listed : (this.#ofPack.get(packId) ?? [])
  }

  /** Adds the next id in their order, while the ids are read for the first time. */
  push(item: LiveItem): void {
    const { id, packId } = item
    if (isListed(item)) this.#listed.push(id)
    const ofPack = this.#ofPack.get(packId)
    if (ofPack) ofPack.push(id)
    else this.#ofPack.set(packId, [id])
  }

  /** The ids after a change; these stay as they are. */
  amend({ gone, added }: LiveChanges): LiveIds {
    const goneOf = Map.groupBy(gone, ({ packId }) => packId)
    const addedTo = Map.groupBy(added, ({ packId }) => packId)
    const ofPack = new Map(this.#ofPack)
    for (const packId of [...goneOf.keys(), ...addedTo.keys()])
      ofPack.set(packId, mergeIds(this.of(packId), goneOf.get(packId) ?? [], addedTo.get(packId) ?? []))
    return new LiveIds(mergeIds(this.#listed, gone.filter(isListed), added.filter(isListed)), ofPack)
  }
}
