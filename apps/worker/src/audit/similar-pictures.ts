import { findLookAlikes, halvesOf, haveSameTone, LEAST_STD_DEV } from '@pd/pictures'
import type { AuditedItem, AuditStore, PictureLook } from '@pd/store'
import { createFinding, type Finding, titleOf } from './finding.ts'
import { createNumbers } from './numbers.ts'

const PAIRS_PER_QUERY = 1_000

/** Finds pictures that look alike. Holds a few dozen bytes a picture. */
export type SimilarPictures = {
  add(itemId: string, pictureId: string, look: PictureLook): void
  /** A finding for each picture that looks like an earlier one. */
  findings(store: Pick<AuditStore, 'items'>): AsyncGenerator<Finding>
}

type Picture = { readonly item: string; readonly picture: string }

const checkPair = (one: Picture, other: Picture, items: ReadonlyMap<string, AuditedItem>): Finding[] => {
  const [item, earlier] = [items.get(one.item), items.get(other.item)]
  if (!item || !earlier) return []
  const detail =
    item === earlier
      ? `A picture of “${titleOf(item)}” looks like another one of it (${other.picture}): one of the two can go.`
      : `A picture of “${titleOf(item)}” looks like one of “${titleOf(earlier)}” (${other.picture}): keep one, or put both names into one file name with ~ between.`
  return [createFinding('picture_similar', one, detail)]
}

/** Starts without a picture. */
export const createSimilarPictures = (): SimilarPictures => {
  const [items, pictures]: [string[], string[]] = [[], []]
  const [high, low] = [createNumbers(Uint32Array), createNumbers(Uint32Array)]
  const [lumas, spreads] = [createNumbers(Uint8Array), createNumbers(Uint8Array)]
  const at = (index: number): Picture => ({ item: items[index] ?? '', picture: pictures[index] ?? '' })
  const check = async (store: Pick<AuditStore, 'items'>, pairs: readonly (readonly [number, number])[]) => {
    const ids = new Set(pairs.flat().map((index) => at(index).item))
    const known = new Map((await store.items([...ids])).map((item) => [item.id, item]))
    return pairs.flatMap(([one, other]) => checkPair(at(one), at(other), known))
  }
  return {
    add: (itemId, pictureId, { dhash, luma, spread }) => {
      if (spread < LEAST_STD_DEV) return
      const [upper, lower] = halvesOf(dhash)
      items.push(itemId)
      pictures.push(pictureId)
      high.push(upper)
      low.push(lower)
      lumas.push(luma)
      spreads.push(spread)
    },
    findings: async function* (store) {
      let pairs: (readonly [number, number])[] = []
      const [luma, spread] = [lumas.values(), spreads.values()]
      const toneAt = (index: number) => ({ luma: luma[index] ?? 0, lumaStdDev: spread[index] ?? 0 })
      const isAlike = (one: number, other: number) => haveSameTone(toneAt(one), toneAt(other))
      for (const pair of findLookAlikes({ high: high.values(), low: low.values() }, isAlike)) {
        pairs.push(pair)
        if (pairs.length < PAIRS_PER_QUERY) continue
        yield* await check(store, pairs)
        pairs = []
      }
      if (pairs.length > 0) yield* await check(store, pairs)
    },
  }
}
