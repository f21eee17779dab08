import type { Client, ItemQuery, ItemView } from '@pd/contract/client'
import { loadPacks } from '../packs/load-packs.ts'
import type { Filter, Objects } from './state.ts'

const PAGE = 60

/** Opens the drawers page by page; while an answer is on its way only the newest filter waits for its turn. */
export const createObjectsActions = (
  client: Pick<Client, 'items' | 'packs' | 'found' | 'foundItems'>,
  objects: Objects,
) => {
  let language = 'en'
  let isStale = false

  /** Shows the pictures of the items that the player has found; the list stands without them. */
  const showFound = async (items: readonly ItemView[]): Promise<void> => {
    if (items.length === 0) return
    const found = await client.foundItems({ items: items.map(({ id }) => id).join(',') })
    if (!found.ok) return
    const pictures = found.value.items.map(({ id, picture }): [string, string] => [id, picture])
    objects.pictures.value = new Map([...objects.pictures.value, ...pictures])
  }

  const ask = async (after?: string): Promise<void> => {
    if (objects.busy.value) {
      isStale ||= after === undefined
      return
    }
    objects.busy.value = true
    const { pack, text } = objects.filter.value
    const query: ItemQuery = {
      lang: language,
      limit: PAGE,
      ...(pack && { pack }),
      ...(text.trim() && { text: text.trim() }),
      ...(after !== undefined && { after }),
    }
    const page = await client.items(query)
    objects.busy.value = false
    if (isStale) {
      isStale = false
      return ask()
    }
    objects.trouble.value = page.ok ? undefined : page.problem.code
    if (!page.ok) return
    objects.items.value = after === undefined ? page.value.items : [...objects.items.value, ...page.value.items]
    objects.total.value = page.value.total
    objects.next.value = page.value.next
    await showFound(page.value.items)
  }
  return {
    load: async (uiLanguage: string) => {
      language = uiLanguage
      const [packs] = await Promise.all([loadPacks(client, language), ask()])
      if (packs.ok) objects.packs.value = packs.value
    },
    sift: (change: Partial<Filter>) => {
      objects.filter.value = { ...objects.filter.value, ...change }
      return ask()
    },
    more: async () => {
      if (objects.next.value !== null) await ask(objects.next.value)
    },
    retry: () => ask(objects.items.value.length > 0 && objects.next.value !== null ? objects.next.value : undefined),
  }
}
export type ObjectsActions = ReturnType<typeof createObjectsActions>
