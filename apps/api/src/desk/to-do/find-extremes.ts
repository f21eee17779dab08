import type { DeskToDo } from '@pd/contract'
import type { CurationStore, PlayedItem } from '@pd/store'
import { viewNamed } from './find-proposals.ts'

const LEAST_PLAYS = 5
const SHOWN_MOST = 20

type Extremes = Pick<DeskToDo, 'nobody' | 'everybody'>

const isFoundByNone = ({ plays, levels }: PlayedItem): boolean => levels[0] === plays
const isFoundByAll = ({ plays, levels }: PlayedItem): boolean => levels[1] === plays

/** The items that no player finds, and those that all players find at the first level. */
export const findExtremes = async (store: CurationStore): Promise<Extremes> => {
  const played = await store.played(LEAST_PLAYS)
  const nobody = played.filter(isFoundByNone).slice(0, SHOWN_MOST)
  const everybody = played.filter(isFoundByAll).slice(0, SHOWN_MOST)
  const items = await store.byIds([...nobody, ...everybody].map(({ itemId }) => itemId))
  const named = new Map(items.map((item) => [item.id, viewNamed(item)]))
  const view = (list: readonly PlayedItem[]) =>
    list.flatMap(({ itemId, plays }) => {
      const item = named.get(itemId)
      return item ? [{ ...item, plays }] : []
    })
  return { nobody: view(nobody), everybody: view(everybody) }
}
