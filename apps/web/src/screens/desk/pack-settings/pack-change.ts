import type { DeskPack, PackChange } from '@pd/contract/client'
import { UI_LANGUAGES } from '@pd/languages'
import { ANY } from '../edit/item-change.ts'

type Titles = DeskPack['titles']

/** The languages of a pack's titles: those that are shown at once, then those that are folded away. */
export const titleLocales = (titles: Titles, own: string) => {
  const said = Object.keys(titles)
  const first = [own, ...said.filter((locale) => locale === ANY)]
  return { first, others: [...new Set([...UI_LANGUAGES, ...said])].filter((locale) => !first.includes(locale)) }
}

/** The change that a typed title makes; undefined where nothing changed, or where no title would be left. */
export const changeTitle = (titles: Titles, locale: string, text: string): PackChange['titles'] => {
  const title = text.trim()
  if (title === (titles[locale] ?? '')) return undefined
  const isLast = Object.keys(titles).every((each) => each === locale)
  return title || !isLast ? { [locale]: title || null } : undefined
}
