import { createHash } from 'node:crypto'
import { foldIn, type Name } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import type { FoldedName, ItemRecord } from '@pd/store'
import type { ItemDraft } from '../draft.ts'

const folded = (kind: FoldedName['kind'], names: readonly Name[]): FoldedName[] =>
  names.map((name) => ({ ...name, kind, folded: foldIn(name.text, name.locale) })).filter((name) => name.folded !== '')

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

const labelsFor = (names: readonly Name[]): Name[] => {
  const standard = names.find(({ locale }) => locale === 'und' || locale === 'en') ?? names[0]
  const missing = LANGUAGE_CODES.filter((locale) => names.every((name) => name.locale !== locale))
  return standard ? missing.map((locale) => ({ locale, text: standard.text })) : []
}

const namesOf = (draft: ItemDraft): FoldedName[] => {
  const { first, others } = oneNameEach(draft.names)
  return unique([
    ...folded('name', first),
    ...folded('alias', [...others, ...draft.aliases]),
    ...folded('label', labelsFor(first)),
  ])
}

/** What is kept of an item; its fingerprint changes whenever any of it does. */
export const recordItem = (draft: ItemDraft, id: string, packId: string): ItemRecord => {
  const { slug, licence, credit } = draft
  const names = namesOf(draft)
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([slug, licence, credit, names]))
    .digest('base64url')
  return { id, packId, slug, fingerprint, licence, credit, names }
}
