import type { CatalogueSnapshot, ListEntry, ListPage, ListPlace, LiveCatalogue } from '@pd/catalogue'
import { type ItemPage, PACK_SCHEMA, type PackList, type PackQuery, type PackView } from '@pd/contract'
import { fold, ok } from '@pd/core'
import { isLanguageCode } from '@pd/languages'
import type { Visibility } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { createSharedBodies } from '../endpoints/shared-bodies.ts'
import type { RenderPaths } from '../renders/render-paths.ts'
import { inLanguage } from '../solo/view-game.ts'

/** What the endpoints of the catalogue need. */
export type CatalogueTools = {
  readonly catalogue: Pick<LiveCatalogue, 'current'>
  readonly paths: RenderPaths
  readonly now: () => number
  /** The items that wait for their day as a daily: no cover shows them. */
  readonly withheld: () => ReadonlySet<string>
}

const DEFAULT_LIMIT = 50
/** No level of any shipped ladder is coarser, so a cover shows less than any round does. */
const COVER_CELLS = 3
const DAY_MS = 86_400_000

const listedLanguage = (lang: string | undefined): string => (isLanguageCode(lang) ? lang : 'en')

/** A cursor is the place in the list after which the next page begins. */
const writeCursor = ({ folded, itemId, isStarter }: ListEntry): string =>
  Buffer.from(JSON.stringify([folded, itemId, isStarter])).toString('base64url')

const readCursor = (cursor: string): ListPlace | null => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(place) || typeof place[0] !== 'string' || typeof place[1] !== 'string') return null
    return { folded: place[0], itemId: place[1], isStarter: place[2] === true }
  } catch {
    return null
  }
}

const viewPage = (snapshot: CatalogueSnapshot, page: ListPage, language: string): ItemPage => {
  const list = snapshot.list(language)
  const entries = list.page(page)
  const items = entries.map(({ itemId, number }) => {
    const { name, packId } = snapshot.listed(number, language)
    return { id: itemId, name, pack: packId }
  })
  const last = entries.length === page.limit ? entries.at(-1) : undefined
  return { items, total: list.count(page), next: last ? writeCursor(last) : null }
}

type Covers = { readonly day: number; readonly paths: RenderPaths; readonly withheld: ReadonlySet<string> }

/** A pack's face has two pictures side by side. */
const COVERS_OF_PACK = 2

/** A few huge cells of pictures of a pack, or of all packs, that change daily. */
const coversOf = (snapshot: CatalogueSnapshot, packId: string | null, { day, paths, withheld }: Covers): string[] => {
  const ids = snapshot.itemIds(packId).filter((itemId) => !withheld.has(itemId))
  const step = Math.ceil(ids.length / COVERS_OF_PACK)
  const today = Array.from({ length: Math.min(COVERS_OF_PACK, ids.length) }, (_, at) => (day + at * step) % ids.length)
  return today.flatMap((place) => {
    const [pictureId] = snapshot.pictureIds(ids[place] ?? '')
    return pictureId ? [paths.cover(pictureId, COVER_CELLS)] : []
  })
}

/** Which packs are listed: public ones, for a new room also those of rooms, and an unlisted one for a caller who knows its id. */
const readPackQuery = ({ lang = 'en', pack = '', rooms = false }: PackQuery, snapshot: CatalogueSnapshot) => ({
  lang,
  visibilities: rooms ? (['public', 'rooms only'] as const) : (['public'] as const),
  linked: snapshot.visibilityOf(pack) === 'unlisted' ? pack : undefined,
})
/** Nothing of a public pack, which most are. */
const viewVisibility = (visibility: Visibility): Pick<PackView, 'visibility'> =>
  visibility === 'unlisted' || visibility === 'rooms only' ? { visibility } : {}

type Wanted = ReturnType<typeof readPackQuery>

const viewPacks = (snapshot: CatalogueSnapshot, wanted: Wanted, covers: Covers): PackList['packs'] =>
  snapshot.packsOf(wanted.visibilities, wanted.linked).map(({ pack, items }) => ({
    id: pack.id,
    title: inLanguage(pack.titles, wanted.lang),
    items,
    licence: pack.licence,
    credit: pack.credit,
    homepage: pack.homepage,
    covers: coversOf(snapshot, pack.id, covers),
    ...viewVisibility(snapshot.visibilityOf(pack.id)),
  }))

/** The packs and the items: bodies that are the same for every caller. */
export const catalogueRoutes = ({
  catalogue,
  paths,
  now,
  withheld,
}: CatalogueTools): Pick<Handlers, 'packs' | 'items' | 'packSchema'> => {
  const body = createSharedBodies()
  return {
    packs: ({ query }) => {
      const snapshot = catalogue.current()
      const wanted = readPackQuery(query, snapshot)
      const covers = { day: Math.floor(now() / DAY_MS), paths, withheld: withheld() }
      const view = () => ({
        packs: viewPacks(snapshot, wanted, covers),
        cover: coversOf(snapshot, null, covers)[0] ?? null,
      })
      return ok(body(snapshot.revision, `packs ${covers.day} ${JSON.stringify(wanted)}`, view))
    },

    packSchema: () => ok(PACK_SCHEMA),

    items: ({ query }) => {
      const { lang, pack, text, after, limit = DEFAULT_LIMIT } = query
      const place = after === undefined ? undefined : readCursor(after)
      if (place === null) return refuseWith('request_invalid', 'after: take it from "next" of the page before')
      const snapshot = catalogue.current()
      const language = listedLanguage(lang)
      const page = { packId: pack, text: text && fold(text), after: place, limit }
      const key = `items ${JSON.stringify([language, page])}`
      return ok(body(snapshot.revision, key, () => viewPage(snapshot, page, language)))
    },
  }
}
