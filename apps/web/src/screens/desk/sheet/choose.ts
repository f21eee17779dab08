import type { SheetState } from './state.ts'

/** Chooses a picture or no longer; with those up to the last one that was chosen where `isRange`. */
export const toggleChosen = ({ items, chosen }: SheetState, id: string, isRange: boolean): void => {
  const ids = (items.value ?? []).map((item) => item.id)
  const last = [...chosen.value].at(-1)
  const [from, to] = [ids.indexOf(last ?? id), ids.indexOf(id)].sort((a, b) => a - b)
  const next = new Set(chosen.value)
  if (isRange && last !== undefined) for (const each of ids.slice(from, (to ?? 0) + 1)) next.add(each)
  else if (!next.delete(id)) next.add(id)
  chosen.value = next
}
