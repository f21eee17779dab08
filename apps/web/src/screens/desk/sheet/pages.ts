import type { Client } from '@pd/contract/client'
import { batch } from '@preact/signals'
import type { SheetState, Shown } from './state.ts'

/** What pages of a sheet are asked for with. */
type PageNeeds = { readonly client: Pick<Client, 'deskItems'>; readonly pack: string }

const PAGE = 100
/** The largest page that the server gives, and the most pictures that it changes together. */
export const MOST = 500

/** Asks for a page of the sheet, and shows it unless another was asked for meanwhile. */
const pageAsker = ({ client, pack }: PageNeeds, sheet: SheetState) => {
  let asked = 0
  return async (show: Shown, after?: string): Promise<void> => {
    const own = ++asked
    const search = sheet.search.value || undefined
    const answer = await client.deskItems({ pack, show, after, search, limit: after ? MOST : PAGE })
    // a letter that was typed meanwhile has asked for something else
    if (own !== asked) return
    batch(() => {
      sheet.trouble.value = answer.ok ? undefined : answer.problem.code
      if (!answer.ok) return
      const { items, total, checks, next } = answer.value
      sheet.loaded.value = after ? [...(sheet.loaded.value ?? []), ...items] : items
      sheet.total.value = total
      sheet.checks.value = checks
      sheet.next.value = next
      sheet.show.value = show
    })
  }
}

/** Loads pages of a sheet, one after the other. */
export const createPages = (needs: PageNeeds, sheet: SheetState) => {
  const ask = pageAsker(needs, sheet)
  /** True where a page was added. */
  const more = async (): Promise<boolean> => {
    const { next, show } = sheet
    const after = next.value
    if (after === null || !show.value) return false
    await ask(show.value, after)
    return next.value !== after
  }
  return {
    ask,
    more,
    /** Loads as many again as are loaded. */
    again: async (): Promise<void> => {
      const count = () => sheet.loaded.value?.length ?? 0
      const before = count()
      await ask(sheet.show.value ?? 'check')
      while (count() < before && (await more()));
    },
    /** Chooses all pictures that the sheet leads to, those too that are not loaded yet. */
    chooseAll: async (): Promise<void> => {
      const of = () => `${sheet.show.value} ${sheet.search.value}`
      const asked = of()
      while (await more());
      if (sheet.next.value === null && of() === asked)
        sheet.chosen.value = new Set(sheet.items.value?.map(({ id }) => id))
    },
  }
}
