import { STARTER, TEST_CARDS } from '@pd/catalogue'
import type { DeskToDo } from '@pd/contract'
import type { CurationStore, Flaw } from '@pd/store'
import { titleOfPack } from '../packs/title-of-pack.ts'
import { viewNamed } from './find-proposals.ts'

const SEARCH = { shipped: [STARTER, TEST_CARDS], side: 256, limit: 500 }
const ITEMS_SHOWN = 5

/** What may be mended of items beside doubtful names, by pack and kind. */
export const findFlaws = async (store: CurationStore): Promise<DeskToDo['findings']> => {
  const titles = new Map((await store.packs()).map(({ pack }) => [pack.id, titleOfPack(pack)]))
  const groups = Map.groupBy(await store.flaws(SEARCH), ({ kind, packId }) => `${kind} ${packId}`)
  const view = async ([first, ...others]: readonly Flaw[]): Promise<DeskToDo['findings']> => {
    if (!first) return []
    const ids = [first, ...others.slice(0, ITEMS_SHOWN - 1)].map(({ itemId }) => itemId)
    const items = (await store.byIds(ids)).map(viewNamed)
    const { kind, packId } = first
    return [{ code: kind, pack: packId, packTitle: titles.get(packId) ?? '', count: 1 + others.length, items }]
  }
  return (await Promise.all([...groups.values()].map(view))).flat()
}
