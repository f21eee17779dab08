import type { Client, FoundItems, FoundQuery } from '@pd/contract/client'
import { parseKept, type SafeStorage } from '../../app/storage.ts'
import { loadPacks } from '../../catalogue/load-packs.ts'
import { type Filter, type Objects, type Visit, visitOf } from './state.ts'

const PAGE = 60
const KEY = 'objects'

type ObjectsClient = Pick<Client, 'packs' | 'found' | 'foundItems'>
type Needs = { readonly client: ObjectsClient; readonly storage: SafeStorage }
type Session = Needs & {
  readonly objects: Objects
  language: string
  /** Whether the filter changed during a request, whose answer is then dropped. */
  isStale: boolean
}

/** The last visit to the objects; undefined for the first. */
export const recallVisit = (storage: Pick<SafeStorage, 'get'>): Visit | undefined => {
  const { at, ids } = parseKept(storage.get(KEY))
  return typeof at === 'number' && Array.isArray(ids) ? { at, ids: ids.map(String) } : undefined
}

const queryOf = ({ objects, language }: Session, after: string | undefined): FoundQuery => {
  const { pack, text } = objects.filter.value
  return {
    lang: language,
    limit: PAGE,
    ...(pack && { pack }),
    ...(text.trim() && { text: text.trim() }),
    ...(after !== undefined && { after }),
  }
}

/** A visit that sees all of the latest objects is kept; one of a pack or a name is not. */
const keepVisit = ({ objects, storage }: Session): void => {
  const { pack, text } = objects.filter.value
  if (pack || text.trim() || objects.items.value.length === 0) return
  storage.set(KEY, JSON.stringify(visitOf(objects.items.value)))
}

const showPage = (session: Session, { items, found, total, next }: FoundItems, isFirst: boolean): void => {
  const { objects } = session
  objects.items.value = isFirst ? items : [...objects.items.value, ...items]
  objects.counts.value = { found, total }
  objects.next.value = next
  if (isFirst) keepVisit(session)
}

/** Loads the page after an item, or the first one; one request at a time, and only the newest filter waits for its turn. */
const loadPage = async (session: Session, after?: string): Promise<void> => {
  const { client, objects } = session
  if (objects.busy.value) {
    session.isStale ||= after === undefined
    return
  }
  objects.busy.value = true
  const page = await client.foundItems(queryOf(session, after))
  objects.busy.value = false
  if (session.isStale) {
    session.isStale = false
    return loadPage(session)
  }
  objects.trouble.value = page.ok ? undefined : page.problem.code
  if (page.ok) showPage(session, page.value, after === undefined)
}

/** Loads the list of objects page by page. */
export const createObjectsActions = (needs: Needs, objects: Objects) => {
  const { client, storage } = needs
  const session: Session = { client, storage, objects, language: 'en', isStale: false }
  return {
    load: async (language: string) => {
      session.language = language
      const [packs] = await Promise.all([loadPacks(client, { lang: language }), loadPage(session)])
      if (packs.ok) objects.packs.value = packs.value
    },
    setFilter: (change: Partial<Filter>) => {
      objects.filter.value = { ...objects.filter.value, ...change }
      return loadPage(session)
    },
    more: async () => {
      if (objects.next.value !== null) await loadPage(session, objects.next.value)
    },
    retry: () => {
      const after = objects.items.value.length > 0 ? objects.next.value : null
      return loadPage(session, after ?? undefined)
    },
  }
}
export type ObjectsActions = ReturnType<typeof createObjectsActions>
