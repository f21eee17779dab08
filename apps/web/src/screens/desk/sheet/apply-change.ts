import type { DeskItem, ItemChange, ItemEdits } from '@pd/contract/client'

const withTexts = (
  before: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string | null>> = {},
): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...before, ...texts }).flatMap(([locale, text]) => (text ? [[locale, text]] : [])),
  )

const standingAfter = (item: DeskItem, names: object, isHidden: boolean | undefined): DeskItem['standing'] => {
  if (isHidden ?? item.standing === 'hidden') return 'hidden'
  return Object.keys(names).length > 0 ? 'live' : 'waiting'
}

/** An item as it will be once the server has made a change; what the source says is not known here. */
export const applyChange = (item: DeskItem, change: ItemChange): DeskItem => {
  const names = withTexts(item.names, change.names)
  const { licence = item.licence, credit = item.credit, source = item.source, pack = item.pack } = change
  return {
    ...item,
    ...{ names, licence, credit, source, pack },
    aliases: { ...item.aliases, ...change.aliases },
    story: withTexts(item.story, change.story),
    standing: standingAfter(item, names, change.isHidden),
    checks: change.isChecked ? [] : item.checks,
  }
}

/** Items with what the server has not answered yet laid over them. */
export const layOver = (items: readonly DeskItem[], pending: readonly ItemEdits[]): readonly DeskItem[] => {
  const changes = Map.groupBy(
    pending.flatMap(({ edits }) => edits),
    ({ item }) => item,
  )
  if (changes.size === 0) return items
  return items.map((item) => changes.get(item.id)?.reduce((so, { change }) => applyChange(so, change), item) ?? item)
}
