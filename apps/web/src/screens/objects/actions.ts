import type { Client, ItemPage, ItemQuery, ItemView } from '@pd/contract/client'
import { loadPacks } from '../../catalogue/load-packs.ts'
import type { Filter, Objects } from './state.ts'

const PAGE = 60

type ObjectsClient = Pick<Client, 'items' | 'packs' | 'found' | 'foundItems'>
type Session = {
  readonly client: ObjectsClient
  readonly objects: Objects
  language: string
  /** Whether the filter changed during a request, whose answer is then dropped. */
  isStale: boolean
}

/** Shows the pictures of the items that the player has found; without an answer the list stands without them. */
const loadFound = async ({ client, objects }: Session, items: readonly ItemView[]): Promise<void> => {
  if (items.length === 0) return
  const found = await client.foundItems({ items: items.map(({ id }) => id).join(',') })
  if (!found.ok) return
  const pictures = found.value.items.map(({ id, picture }): [string, string] => [id, picture])
  objects.pictures.value = new Map([...objects.pictures.value, ...pictures])
}

const queryOf = ({ objects, language }: Session, after: string | undefined): ItemQuery => {
  const { pack, text } = objects.filter.value
  return {
    lang: language,
    limit: PAGE,
    ...(pack && { pack }),
    ...(text.trim() && { text: text.trim() }),
    ...(after !== undefined && { after }),
  }
}

const showPage = ({ objects }: Session, page: ItemPage, isFirst: boolean): void => {
  objects.items.value = isFirst ? page.items : [...objects.items.value, ...page.items]
  objects.total.value = page.total
  objects.next.value = page.next
}

/** Loads the page after an item, or the first one; one request at a time, and only the newest filter waits for its turn. */
const loadPage = async (session: Session, after?: string): Promise<void> => {
  const { client, objects } = session
  if (objects.busy.value) {
    session.isStale ||= after === undefined
    return
  }
  objects.busy.value = true
  const page = await client.items(queryOf(session, after))
  objects.busy.value = false
  if (session.isStale) {
    session.isStale = false
    return loadPage(session)
  }
  objects.trouble.value = page.ok ? undefined : page.problem.code
  if (!page.ok) return
  showPage(session, page.value, after === undefined)
  await loadFound(session, page.value.items)
}

/** Loads the list of objects page by page. */
export const createObjectsActions = (client: ObjectsClient, objects: Objects) => {
  const session: Session = { client, objects, language: 'en', isStale: false }
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
/** What `createObjectsActions` makes. */
export type ObjectsActions = ReturnType<typeof createObjectsActions>
