import type { KeptTexts } from '../edits/kept-texts.ts'

/** A field of names: of which item, in which language. */
type Field = { readonly item: string; readonly locale: string }

const keyOf = ({ item, locale }: Field): string => `draft/${item}/${locale}`

/** A name that was being typed when the page went away. */
export const readDraft = (texts: KeptTexts, field: Field): string | undefined => texts.get(keyOf(field))

/** Keeps what is typed into a field; undefined forgets it. */
export const keepDraft = (texts: KeptTexts, field: Field, text?: string): void => texts.set(keyOf(field), text)
