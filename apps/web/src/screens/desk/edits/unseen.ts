import type { Replaced } from '@pd/contract/client'

/** What a page shows of an item or a pack. */
type Shown = Readonly<Record<string, unknown>>

const shownText = (shown: Shown, { field, locale }: Replaced[number]): string => {
  const of = shown[field]
  const text = locale === null ? of : (of as Shown | undefined)?.[locale]
  return Array.isArray(text) ? text.join('\n') : String(text ?? '')
}

/** What a change replaced though the page showed something else: another page had saved it meanwhile. */
export const unseenOf = (replaced: Replaced, shownOf: (id: string) => object | undefined): Replaced =>
  replaced.filter((each) => {
    const shown = shownOf(each.of)
    return shown !== undefined && shownText(shown as Shown, each) !== each.text
  })
