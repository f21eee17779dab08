import type { DeskApp } from './desk-props.ts'
import { ANY } from './edit/item-change.ts'

/** A language as the reader calls it. */
export const nameLanguage = ({ say, settings }: DeskApp, locale: string): string => {
  if (locale === ANY) return say('desk.language.any')
  const name = new Intl.DisplayNames(settings.language.value, { type: 'language' }).of(locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(settings.language.value) + name.slice(1)
}
