import { LISTED_LANGUAGES, type ListEntry, type ListPage, type LiveCatalogue } from '@pd/catalogue'
import type { ItemPage } from '@pd/contract'
import { fold, ok } from '@pd/core'
import type { GameStore } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { inLanguage } from '../game/view-game.ts'
import type { RenderPaths } from '../render/render-paths.ts'

export type CatalogueTools = {
  readonly catalogue: LiveCatalogue
  readonly games: Pick<GameStore, 'foundCounts' | 'foundAmong'>
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
const writeCursor = ({ folded, itemId }: ListEntry): string =>
  Buffer.from(JSON.stringify([folded, itemId])).toString('base64url')

const readCursor = (cursor: string): { folded: string; itemId: string } | null => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(place) || typeof place[0] !== 'string' || typeof place[1] !== 'string') return null
    return { folded: place[0], itemId: place[1] }
  } catch {
    return null
  }
}

type Asked = { readonly page: ListPage; readonly language: string; readonly player: string | null }

const viewPage = async ({ page, language, player }: Asked, tools: CatalogueTools): Promise<ItemPage> => {
  const snapshot = tools.catalogue.current()
  const list = snapshot.list(language)
  const entries = list.page(page)
  const ids = entries.map(({ itemId }) => itemId)
  const found = new Set(player === null ? [] : await tools.games.foundAmong(player, ids))
  const items = entries.map(({ itemId, number }) => {
    const { name, packId, pictureId } = snapshot.listed(number, language)
    const picture = found.has(itemId) && pictureId !== null ? tools.paths.thumbnail(pictureId) : null
    return { id: itemId, name, pack: packId, found: found.has(itemId), picture }
  })
  const last = entries.length === page.limit ? entries.at(-1) : undefined
  return { items, total: list.count(page), next: last ? writeCursor(last) : null }
}

/** A few huge cells of another picture every day, to dress the home page with. */
const coverOf = ({ catalogue, paths, now }: CatalogueTools): string | null => {
  const ids = catalogue.itemIds(null)
  const today = ids[Math.floor(now() / DAY_MS) % Math.max(1, ids.length)]
  const [pictureId] = today ? catalogue.pictureIds(today) : []
  return pictureId ? paths.level(pictureId, COVER_CELLS, 0) : null
}

/** The packs and the items. */
export const catalogueRoutes = (tools: CatalogueTools): Pick<Handlers, 'packs' | 'items'> => ({
  packs: async ({ query, player }) => {
    const found = player === null ? null : await tools.games.foundCounts(player)
    const packs = tools.catalogue.current().packs.map(({ pack, items }) => ({
      id: pack.id,
      title: inLanguage(pack.titles, query.lang ?? 'en'),
      items,
      found: found?.get(pack.id) ?? 0,
      licence: pack.licence,
      credit: pack.credit,
      homepage: pack.homepage,
    }))
    return ok({ packs, cover: coverOf(tools) })
  },

  items: async ({ query, player }) => {
    const { lang, pack, text, after, limit = DEFAULT_LIMIT } = query
    const place = after === undefined ? undefined : readCursor(after)
    if (place === null) return refuseWith('request_invalid', 'after: take it from "next" of the page before')
    const page = { packId: pack, text: text && fold(text), after: place, limit }
    return ok(await viewPage({ page, language: listedLanguage(lang), player }, tools))
  },
})
