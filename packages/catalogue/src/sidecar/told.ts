import type { Name } from '@pd/core'
import type { ItemTold } from '@pd/store'

/** What is said for a reveal, with only what is said. */
export const toldOf = ({ page, story }: ItemTold): ItemTold => ({
  ...(page !== undefined && { page }),
  ...(story !== undefined && Object.keys(story).length > 0 && { story }),
})

/** What is said for a reveal by a page, if there is one, and lines in any order. */
export const toTold = (page: string | null, lines: readonly Name[]): ItemTold =>
  toldOf({
    ...(page !== null && { page }),
    story: Object.fromEntries(lines.map(({ locale, text }) => [locale, text])),
  })

/** What several say for a reveal, the first before the others. */
export const firstTold = (all: readonly ItemTold[]): ItemTold => {
  const [{ page } = {}] = all.filter((told) => told.page !== undefined)
  const [{ story } = {}] = all.filter((told) => told.story !== undefined)
  return { ...(page !== undefined && { page }), ...(story !== undefined && { story }) }
}
