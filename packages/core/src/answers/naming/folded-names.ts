import { LANGUAGE_CODES } from '@pd/languages'
import type { Name } from '../forms/names.ts'
import { foldIn } from '../normalise/fold-in.ts'

/** A name, what it is for, and its text as it is compared; a label is shown where a language has no name, and never matched. */
export type FoldedName = Name & { readonly kind: 'name' | 'alias' | 'label'; readonly folded: string }

/** The longest that every database keeps: one letter may fold to eighteen. */
const FOLDED_MAX = 500

const folded = (kind: FoldedName['kind'], names: readonly Name[]): FoldedName[] =>
  names
    .map((name) => ({ ...name, kind, folded: foldIn(name.text, name.locale) }))
    .filter((name) => name.folded !== '' && name.folded.length <= FOLDED_MAX)

/** Each name once a language and kind; an alias that folds as a name does says nothing. */
const unique = (names: readonly FoldedName[]): FoldedName[] => {
  const keyed = new Map(names.map((name) => [`${name.locale}/${name.kind}/${name.folded}`, name]))
  return [...keyed.values()].filter(
    ({ kind, locale, folded }) => kind !== 'alias' || !keyed.has(`${locale}/name/${folded}`),
  )
}

/** One shown name a language: more names of the same language are as good as aliases. */
const oneNameEach = (names: readonly Name[]) => {
  const first = new Map<string, Name>()
  const others: Name[] = []
  for (const name of names) {
    if (first.has(name.locale)) others.push(name)
    else first.set(name.locale, name)
  }
  return { first: [...first.values()], others }
}

/** The name that stands for an item where a language has none. */
export const standardName = <T extends Name>(names: readonly T[]): T | undefined =>
  names.find(({ locale }) => locale === 'und' || locale === 'en') ?? names[0]

const labelsFor = (names: readonly Name[]): Name[] => {
  const standard = standardName(names)
  const missing = LANGUAGE_CODES.filter((locale) => names.every((name) => name.locale !== locale))
  return standard ? missing.map((locale) => ({ locale, text: standard.text })) : []
}

/** The names and aliases of an item as they are kept, with a label for each language that has no name. */
export const foldNames = (names: readonly Name[], aliases: readonly Name[]): FoldedName[] => {
  const { first, others } = oneNameEach(names)
  return unique([
    ...folded('name', first),
    ...folded('alias', [...others, ...aliases]),
    ...folded('label', labelsFor(first)),
  ])
}
