import type { EditedItems } from '@pd/contract'
import type { CuratedItem, CurationStore } from '@pd/store'
import { titleOfItem } from './view-item.ts'

const MOST = 100

/** A name of no language counts in each. */
const ANY = 'und'

/** The names of items that other items have too, in the same language or in none. */
export const findCollisions = async (
  store: CurationStore,
  items: readonly CuratedItem[],
): Promise<EditedItems['collisions']> => {
  const own = items.flatMap(({ id, names }) =>
    names.filter(({ kind }) => kind !== 'label').map((name) => ({ ...name, item: id })),
  )
  const inNone = own.filter(({ locale }) => locale !== ANY).map((name) => ({ ...name, locale: ANY }))
  const shared = await store.named([...own, ...inNone], MOST + own.length)
  const others = Map.groupBy(shared, ({ locale, folded }) => `${locale} ${folded}`)
  const found = own.flatMap(({ item, locale, text, folded }) =>
    [...new Set([locale, ANY])]
      .flatMap((each) => others.get(`${each} ${folded}`) ?? [])
      .filter(({ itemId }) => itemId !== item)
      .map(({ itemId }) => ({ item, locale, text, other: itemId })),
  )
  const first = found.slice(0, MOST)
  const known = await store.byIds([...new Set(first.map(({ other }) => other))])
  const titles = new Map(known.map((item) => [item.id, titleOfItem(item)]))
  return first.map((collision) => ({ ...collision, otherName: titles.get(collision.other) ?? '' }))
}
