import type { DeskItem, ITEM_CHECKS } from '@pd/contract'
import { type FoldedName, isCameraName, nameDoubts, standardName, TRUSTED } from '@pd/core'
import type { CuratedItem } from '@pd/store'
import { cropOf } from './make-crop.ts'

type Check = (typeof ITEM_CHECKS)[number]

const named = (names: readonly FoldedName[], kind: FoldedName['kind']) => names.filter((name) => name.kind === kind)

/** What an item is called at the desk: its name in English or in no language, else its first one, else its file. */
export const titleOfItem = ({ names, picture, slug }: CuratedItem): string =>
  standardName(named(names, 'name'))?.text ?? picture?.path.replace(/^.*\//, '') ?? slug

const aliasesOf = (names: readonly FoldedName[]): Record<string, string[]> => {
  const byLocale = Map.groupBy(named(names, 'alias'), ({ locale }) => locale)
  return Object.fromEntries([...byLocale].map(([locale, of]) => [locale, of.map(({ text }) => text)]))
}

const stemOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')

const checksOf = ({ trust, names, picture }: CuratedItem): Check[] => {
  const doubts = trust < TRUSTED ? nameDoubts(names) : []
  return doubts.includes('no_name') && isCameraName(stemOf(picture?.path ?? '')) ? ['camera_name', ...doubts] : doubts
}

const viewCrop = (item: CuratedItem): DeskItem['crop'] => {
  const crop = cropOf(item)
  return crop && { left: crop.left, top: crop.top, width: crop.width, height: crop.height }
}

/** An item as curators see it; null for one that has no picture. */
export const viewItem = (item: CuratedItem): DeskItem | null => {
  const { id, packId, standing, names, licence, credit, page, story, edit, picture } = item
  if (picture === null) return null
  const own = named(names, 'name')
  return {
    id,
    pack: packId,
    picture: picture.id,
    width: picture.width,
    height: picture.height,
    standing,
    names: Object.fromEntries(own.map(({ locale, text }) => [locale, text])),
    aliases: aliasesOf(names),
    proposed: standardName(named(edit?.base.names ?? names, 'name'))?.text ?? '',
    file: picture.path,
    checks: checksOf(item),
    licence,
    credit,
    source: page,
    story: { ...story },
    crop: viewCrop(item),
    isEdited: edit !== null,
  }
}

/** Items as curators see them. */
export const viewItems = (items: readonly CuratedItem[]): DeskItem[] => items.flatMap((item) => viewItem(item) ?? [])
