import type { DeskPack } from '@pd/contract/client'
import { UI_LANGUAGES } from '@pd/languages'
import { ANY } from '../edit/item-change.ts'

type Titles = DeskPack['titles']

/** The languages of a pack's titles: those that are shown at once, then those that are folded away. */
export const titleLocales = (titles: Titles, own: string) => {
  const said = Object.keys(titles)
  const first = [own, ...said.filter((locale) => locale === ANY)]
  return { first, others: [...new Set([...UI_LANGUAGES, ...said])].filter((locale) => !first.includes(locale)) }
}

/** All titles once one of them is typed; undefined where nothing changed, or where none would be left. */
export const changeTitle = (titles: Titles, locale: string, text: string): Titles | undefined => {
  const title = text.trim()
  if (title === (titles[locale] ?? '')) return undefined
  const { [locale]: _, ...others } = titles
  const changed = title ? { ...titles, [locale]: title } : others
  return Object.keys(changed).length > 0 ? changed : undefined
}
