import { createHash } from 'node:crypto'
import { fold, type Name } from '@pd/core'
import type { FileDraft, ItemDraft } from '../draft.ts'

/** One picture and what it is called; at least one name can be typed. */
export type NamedFile = {
  readonly file: FileDraft
  readonly names: readonly Name[]
  readonly aliases: readonly Name[]
  readonly licence: string | null
  readonly credit: string | null
}

/** The first name of each language, folded: what an item is, where its other names are only also right. */
type Identity = ReadonlyMap<string, string>

/** `C`, `C++` and `C#`, "Disney" and "Disney+" fold alike or nearly, and are different things. */
const SIGNS = /(?<=[\p{L}\p{N}])[+#]+(?=\s|$)/u

const keyOf = (text: string): string => {
  const [signs = ''] = SIGNS.exec(text) ?? []
  const folded = fold(text)
  return folded.endsWith(signs) ? folded : folded + signs
}

const identityOf = (names: readonly Name[]): Identity => {
  const identity = new Map<string, string>()
  for (const { locale, text } of names) if (!identity.has(locale)) identity.set(locale, keyOf(text))
  return identity
}

/** What an item is called in the folder's language, else in English, else in the first one. */
const primaryOf = (identity: Identity, language: string): string =>
  identity.get(language) ?? identity.get('en') ?? [...identity.values()][0] ?? ''

const contradicts = (one: Identity, other: Identity): boolean =>
  [...one].some(([locale, name]) => (other.get(locale) ?? name) !== name)

/** The same name in one language; a name of unknown language may be the primary name in any. */
const sharesName = (one: Identity, other: Identity, language: string): boolean => {
  if ([...one].some(([locale, name]) => other.get(locale) === name)) return true
  const hasUnknown = one.has('und') || other.has('und')
  return hasUnknown && primaryOf(one, language) === primaryOf(other, language)
}

type Group = { readonly identity: Identity; readonly files: readonly NamedFile[] }

/** Groups files that share a name and contradict each other in no language, in the order of the files. */
const groupByName = (files: readonly NamedFile[], language: string): Group[] => {
  const groups: Group[] = []
  const groupsNamed = new Map<string, number[]>()
  for (const file of files) {
    const identity = identityOf(file.names)
    const candidates = [...identity.values()].flatMap((name) => groupsNamed.get(name) ?? [])
    const at = candidates.find((index) => {
      const other = groups[index]?.identity ?? identity
      return sharesName(identity, other, language) && !contradicts(identity, other)
    })
    const index = at ?? groups.length
    const group = groups[index]
    groups[index] = {
      identity: new Map([...identity, ...(group?.identity ?? [])]),
      files: [...(group?.files ?? []), file],
    }
    for (const name of identity.values()) groupsNamed.set(name, [...new Set([...(groupsNamed.get(name) ?? []), index])])
  }
  return groups
}

/** The longest that every database keeps as a slug, with room to spare. */
const SLUG_MAX = 255

const bounded = (slug: string): string =>
  slug.length <= SLUG_MAX ? slug : `${slug.slice(0, 200)} ${createHash('sha256').update(slug).digest('base64url')}`

/** All names of an item: for those that share their primary name with another. */
const longSlugOf = (identity: Identity): string =>
  [...identity]
    .map(([locale, name]) => `${locale}:${name}`)
    .sort()
    .join(' ')

const firstOf = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null

const toItem = ({ files }: Group, slug: string): ItemDraft => ({
  slug: bounded(slug),
  names: files.flatMap(({ names }) => names),
  aliases: files.flatMap(({ aliases }) => aliases),
  licence: firstOf(files.map(({ licence }) => licence)),
  credit: firstOf(files.map(({ credit }) => credit)),
  files: files.map(({ file }) => file),
})

/**
 * Makes items of the files of one folder: files that are called the same are pictures of one item. Two that are called the same in one
 * language and not in another are two items. The slugs depend on the names alone, so that an import finds the items of the last one.
 */
export const groupItems = (files: readonly NamedFile[], language: string): ItemDraft[] => {
  const groups = groupByName(files, language)
  const byPrimary = Map.groupBy(groups, ({ identity }) => primaryOf(identity, language))
  return groups.map((group) => {
    const primary = primaryOf(group.identity, language)
    const isOnly = byPrimary.get(primary)?.length === 1
    return toItem(group, isOnly ? primary : longSlugOf(group.identity))
  })
}
