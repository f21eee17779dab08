import { cleanText, foldNames, nameDoubts, TRUSTED, trustOf } from '@pd/core'
import type { FoldedName } from '../catalogue/catalogue-types.ts'
import type { Tables } from '../database/tables.ts'
import type { ItemBase, ItemBody, ItemStanding, ItemWish } from './curation-types.ts'

/** The two together: what an item is. */
type SaidItem = {
  readonly row: Pick<Tables['item'], 'played_in' | 'licence' | 'credit' | 'standing' | 'trust' | 'page' | 'story'>
  readonly names: readonly FoldedName[]
}

const textsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).flatMap(([locale, text]) => (text === '' ? [] : [{ locale, text }]))

const namesOf = (base: ItemBase, { names = {}, aliases = {} }: ItemBody): readonly FoldedName[] => {
  if (Object.keys(names).length + Object.keys(aliases).length === 0) return base.names
  const kept = (kind: FoldedName['kind'], said: object) =>
    base.names.filter((name) => name.kind === kind && !(name.locale in said))
  const saidAliases = Object.entries(aliases).flatMap(([locale, texts]) => texts.map((text) => ({ locale, text })))
  return foldNames(
    [...textsOf(names), ...kept('name', names)].map(({ locale, text }) => ({ locale, text })),
    [...saidAliases, ...kept('alias', aliases)].map(({ locale, text }) => ({ locale, text })),
  )
}

const standingOf = ({ isHidden }: ItemBody, names: readonly FoldedName[]): ItemStanding => {
  if (isHidden) return 'hidden'
  return names.some(({ kind }) => kind === 'name') ? 'live' : 'waiting'
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))

const storyOf = ({ story: own = {} }: ItemBase, { story = {} }: ItemBody): string | null => {
  const lines = textsOf({ ...own, ...story }).map(({ locale, text }) => [locale, text] as const)
  return lines.length > 0 ? JSON.stringify(sorted(Object.fromEntries(lines))) : null
}

/** A name that a person gave at the desk is trusted, as is one that a person looked at. */
const trustIn = (body: ItemBody, standing: ItemStanding, names: readonly FoldedName[]): number => {
  const isNamed = standing !== 'waiting' && textsOf(body.names ?? {}).length > 0
  return isNamed || body.isChecked || standing === 'hidden' ? TRUSTED : trustOf(nameDoubts(names))
}

/** Lays what the desk says over what the source says. */
export const sayItem = (base: ItemBase, body: ItemBody): SaidItem => {
  const names = namesOf(base, body)
  const standing = standingOf(body, names)
  return {
    row: {
      played_in: body.pack ?? base.packId,
      licence: body.licence ?? base.licence,
      credit: body.credit ?? base.credit,
      standing,
      trust: trustIn(body, standing, names),
      page: body.source ?? base.page ?? null,
      story: storyOf(base, body),
    },
    names,
  }
}

const changeTexts = (before: Readonly<Record<string, string>> = {}, wish: ItemWish['names'] = {}) => {
  const texts: Record<string, string> = { ...before }
  for (const [locale, text] of Object.entries(wish)) {
    if (text === null) delete texts[locale]
    else texts[locale] = cleanText(text)
  }
  return sorted(texts)
}

const changeAliases = (before: ItemBody['aliases'] = {}, wish: ItemWish['aliases'] = {}) => {
  const lists = Object.entries(wish).map(([locale, texts]) => [
    locale,
    [...new Set(texts.map(cleanText))].filter((text) => text !== ''),
  ])
  return sorted({ ...before, ...Object.fromEntries(lists) }) as NonNullable<ItemBody['aliases']>
}

const filled = <T extends object>(record: T): T | undefined => (Object.keys(record).length > 0 ? record : undefined)

/** Null takes back, undefined leaves as it was. */
const changed = <T>(before: T | undefined, wish: T | null | undefined): T | undefined =>
  wish === undefined ? before : (wish ?? undefined)

const cleaned = (text: string | null | undefined) => (text ? cleanText(text) : text)

const flag = (before: true | undefined, wish: boolean | undefined): true | undefined =>
  (wish ?? before) ? true : undefined

/** What the desk says after a wish; its keys have one order, so that equal bodies are equal texts. */
export const changeBody = (before: ItemBody, wish: ItemWish, base: Pick<ItemBase, 'packId'>): ItemBody => {
  const pack = wish.pack ?? before.pack
  const body = {
    names: filled(changeTexts(before.names, wish.names)),
    aliases: filled(changeAliases(before.aliases, wish.aliases)),
    licence: changed(before.licence, cleaned(wish.licence)),
    credit: changed(before.credit, cleaned(wish.credit)),
    source: changed(before.source, wish.source),
    story: filled(changeTexts(before.story, wish.story)),
    isHidden: flag(before.isHidden, wish.isHidden),
    pack: pack === base.packId ? undefined : pack,
    crop: changed(before.crop, wish.crop),
    isChecked: flag(before.isChecked, wish.isChecked),
  }
  // without what is undefined, as JSON keeps it
  return JSON.parse(JSON.stringify(body)) as ItemBody
}
