import type { DeskToDo } from '@pd/contract'
import { foldIn } from '@pd/core'
import type { CuratedItem, CurationStore } from '@pd/store'
import type { CurationTools } from '../curation-tools.ts'
import { titleOfItem } from '../items/view-item.ts'

type Proposal = { readonly itemId: string; readonly locale: string; readonly text: string; readonly count: number }

const DAY_MS = 86_400_000
const MISSED = { days: 90, players: 2, limit: 100 }
const ROOMS_MOST = 100
const SHOWN_MOST = 50

/** What players typed for items in play: names that rooms took for right, and guesses of several players that were not. */
const readProposals = async ({ store, now }: CurationTools): Promise<Proposal[]> => {
  const { days, players, limit } = MISSED
  const fromRooms = (await store.aliases.proposals(ROOMS_MOST)).filter(({ adopted }) => !adopted)
  const missed = await store.games.missed({ since: now() - days * DAY_MS, players, limit })
  return [
    ...fromRooms.map(({ itemId, locale, text, rooms }) => ({ itemId, locale, text, count: rooms })),
    ...missed.map(({ players: count, ...guess }) => ({ ...guess, count })),
  ]
}

const keyOf = (itemId: string, locale: string, folded: string): string => `${itemId} ${locale} ${folded}`

/** Each name once an item and language, without those that the item has by now and those that were dismissed. */
const unanswered = async (
  store: CurationStore,
  proposals: readonly Proposal[],
  items: ReadonlyMap<string, CuratedItem>,
): Promise<Proposal[]> => {
  const dismissed = await store.dismissed([...items.keys()])
  const seen = new Set(dismissed.map(({ itemId, locale, folded }) => keyOf(itemId, locale, folded)))
  return proposals.filter(({ itemId, locale, text }) => {
    const folded = foldIn(text, locale)
    const key = keyOf(itemId, locale, folded)
    const names = items.get(itemId)?.names ?? []
    const isKnown =
      folded === '' || seen.has(key) || names.some((name) => name.kind !== 'label' && name.folded === folded)
    seen.add(key)
    return items.has(itemId) && !isKnown
  })
}

const byId = (items: readonly CuratedItem[]): Map<string, CuratedItem> => new Map(items.map((item) => [item.id, item]))

/** The names that players typed and that were not taken, those of most players or rooms first, with other items that have them. */
export const findProposals = async (tools: CurationTools): Promise<DeskToDo['proposals']> => {
  const { curation } = tools.store
  const proposals = await readProposals(tools)
  const items = byId(await curation.byIds([...new Set(proposals.map(({ itemId }) => itemId))]))
  const open = (await unanswered(curation, proposals, items))
    .sort((one, other) => other.count - one.count)
    .slice(0, SHOWN_MOST)
  const keyed = open.map((each) => ({ ...each, folded: foldIn(each.text, each.locale) }))
  const shared = await curation.named(keyed, 4 * SHOWN_MOST)
  const owners = byId(await curation.byIds([...new Set(shared.map(({ itemId }) => itemId))]))
  const ownerOf = (own: (typeof keyed)[number]): CuratedItem | undefined => {
    const of = shared.find(
      ({ itemId, locale, folded }) => itemId !== own.itemId && locale === own.locale && folded === own.folded,
    )
    return of && owners.get(of.itemId)
  }
  return keyed.flatMap((each) => {
    const item = items.get(each.itemId)
    const owner = ownerOf(each)
    return item ? [{ ...viewNamed(item), ...shown(each), takenBy: owner ? viewNamed(owner) : null }] : []
  })
}

const shown = ({ locale, text, count }: Proposal) => ({ locale, text, count })

/** An item in a list of things to do. */
export const viewNamed = (item: CuratedItem) => ({ item: item.id, pack: item.packId, name: titleOfItem(item) })
