import { LISTED_LANGUAGES } from '@pd/catalogue'
import type { ItemPage } from '@pd/contract'
import { fold, ok } from '@pd/core'
import type { CatalogueStore, ItemFilter, ListedItem } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { inLanguage } from '../game/view-game.ts'
import type { RenderPaths } from '../render/render-paths.ts'

export type CatalogueTools = {
  readonly catalogue: CatalogueStore
  readonly paths: RenderPaths
  readonly now: () => number
}

const DEFAULT_LIMIT = 50
/** No level of any shipped ladder is coarser, so the cover tells less than any round does. */
const COVER_CELLS = 3
const DAY_MS = 86_400_000

const listedLanguage = (lang: string | undefined): string =>
  LISTED_LANGUAGES.find((known) => known === lang) ?? LISTED_LANGUAGES[0]

/** A cursor is the place in the list after which the next page begins. */
const writeCursor = ({ folded, id }: ListedItem): string =>
  Buffer.from(JSON.stringify([folded, id])).toString('base64url')

const readCursor = (cursor: string): { folded: string; itemId: string } | null => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(place) || typeof place[0] !== 'string' || typeof place[1] !== 'string') return null
    return { folded: place[0], itemId: place[1] }
  } catch {
    return null
  }
}

const viewItem = (item: ListedItem, paths: RenderPaths): ItemPage['items'][number] => ({
  id: item.id,
  name: item.name,
  pack: item.packId,
  found: item.found,
  picture: item.found ? paths.thumbnail(item.pictureId) : null,
})

const viewPage = async (filter: ItemFilter, playerId: string | null, tools: CatalogueTools): Promise<ItemPage> => {
  const { catalogue, paths } = tools
  const [items, total] = [await catalogue.items(filter, playerId), await catalogue.countItems(filter)]
  const last = items.length === filter.limit ? items.at(-1) : undefined
  return { items: items.map((item) => viewItem(item, paths)), total, next: last ? writeCursor(last) : null }
}

/** A few huge cells of another picture every day, to dress the home page with. */
const coverOf = async ({ catalogue, paths, now }: CatalogueTools): Promise<string | null> => {
  const ids = await catalogue.itemIds(null)
  const today = ids[Math.floor(now() / DAY_MS) % Math.max(1, ids.length)]
  const [pictureId] = today ? await catalogue.pictureIds(today) : []
  return pictureId ? paths.level(pictureId, COVER_CELLS, 0) : null
}

/** The packs and the items. */
export const catalogueRoutes = (tools: CatalogueTools): Pick<Handlers, 'packs' | 'items'> => ({
  packs: async ({ query, player }) => {
    const counted = await tools.catalogue.packs(player)
    const packs = counted.map(({ pack, items, found }) => ({
      id: pack.id,
      title: inLanguage(pack.titles, query.lang ?? 'en'),
      items,
      found,
      licence: pack.licence,
      credit: pack.credit,
      homepage: pack.homepage,
    }))
    return ok({ packs, cover: await coverOf(tools) })
  },

  items: async ({ query, player }) => {
    const { lang, pack, text, after, limit = DEFAULT_LIMIT } = query
    const place = after === undefined ? undefined : readCursor(after)
    if (place === null) return refuseWith('request_invalid', 'after: take it from "next" of the page before')
    const filter = { locale: listedLanguage(lang), packId: pack, text: text && fold(text), after: place, limit }
    return ok(await viewPage(filter, player, tools))
  },
})
