import { createHash } from 'node:crypto'
import { fold, type Name } from '@pd/core'
import type { FileDraft, ItemDraft } from '../draft.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { firstTold } from '../sidecar/told.ts'

/** One picture and what it is called: names that can be typed, or none while it waits for one. */
export type NamedFile = SidecarItem & { readonly file: FileDraft }

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

type Group = { identity: Identity; readonly files: NamedFile[] }

const add = (group: Group, file: NamedFile, identity: Identity): void => {
  group.identity = new Map([...identity, ...group.identity])
  group.files.push(file)
}

/** Groups files that share a name and contradict each other in no language, in the order of the files. */
const groupByName = (files: readonly NamedFile[], language: string): Group[] => {
  const groups: Group[] = []
  const groupsNamed = new Map<string, Group[]>()
  for (const file of files) {
    const identity = identityOf(file.names)
    const candidates = [...identity.values()].flatMap((name) => groupsNamed.get(name) ?? [])
    const found = candidates.find(
      (other) => sharesName(identity, other.identity, language) && !contradicts(identity, other.identity),
    )
    const group = found ?? { identity, files: [file] }
    if (found) add(found, file, identity)
    else groups.push(group)
    for (const name of identity.values()) {
      const named = groupsNamed.get(name)
      if (named === undefined) groupsNamed.set(name, [group])
      else if (!named.includes(group)) named.push(group)
    }
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

const firstOf = (files: readonly NamedFile[], of: (file: NamedFile) => string | null): string | null => {
  for (const file of files) if (of(file) !== null) return of(file)
  return null
}

/** All values of files; of one alone its own, as most items have one picture. */
const allOf = <T>(files: readonly NamedFile[], of: (file: NamedFile) => readonly T[]): readonly T[] => {
  const [first] = files
  return files.length === 1 && first ? of(first) : files.flatMap(of)
}

/** No name folds to what begins so. */
const WAITING = '? '

/** An item of its own for each file that waits for a name. */
const toWaiting = (file: NamedFile): ItemDraft => toItem({ files: [file] }, `${WAITING}${file.file.path}`)

const toItem = ({ files }: Pick<Group, 'files'>, slug: string): ItemDraft => ({
  slug: bounded(slug),
  names: allOf(files, ({ names }) => names),
  aliases: allOf(files, ({ aliases }) => aliases),
  licence: firstOf(files, ({ licence }) => licence),
  credit: firstOf(files, ({ credit }) => credit),
  ...firstTold(files),
  files: files.map(({ file }) => file),
})

/**
 * Makes items of the files of one folder: files that are called the same are pictures of one item. Two that are called the same in one
 * language and not in another are two items. The slugs depend on the names alone, so that an import finds the items of the last one.
 */
export const groupItems = (files: readonly NamedFile[], language: string): ItemDraft[] => {
  const [named, waiting] = [files.filter(isNamed), files.filter((file) => !isNamed(file))]
  return [...groupNamed(named, language), ...waiting.map(toWaiting)]
}

const isNamed = ({ names }: NamedFile): boolean => names.length > 0

const groupNamed = (files: readonly NamedFile[], language: string): ItemDraft[] => {
  const groups = groupByName(files, language)
  const primaries = groups.map(({ identity }) => primaryOf(identity, language))
  const counts = new Map<string, number>()
  for (const primary of primaries) counts.set(primary, (counts.get(primary) ?? 0) + 1)
  return groups.map((group, at) => {
    const primary = primaries[at] ?? ''
    return toItem(group, counts.get(primary) === 1 ? primary : longSlugOf(group.identity))
  })
}
