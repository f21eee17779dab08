import type { DeskToDo } from '@pd/contract'
import { NAME_DOUBTS } from '@pd/core'
import type { CurationStore } from '@pd/store'
import { titleOfPack } from '../packs/title-of-pack.ts'
import { viewNamed } from './find-proposals.ts'

type Finding = DeskToDo['findings'][number]

const ITEMS_SHOWN = 5

/** The names to check by pack and reason, the most doubtful first, with the first items of each. */
export const findDoubts = async (store: CurationStore): Promise<Finding[]> => {
  const titles = new Map((await store.packs()).map(({ pack }) => [pack.id, titleOfPack(pack)]))
  const counts = (await store.doubts()).sort((one, other) => one.trust - other.trust || other.items - one.items)
  const findings: Finding[] = []
  for (const { packId, trust, items: count } of counts) {
    const page = { packId, show: 'check', search: '', after: { trust, itemId: '' }, limit: ITEMS_SHOWN } as const
    const items = (await store.items(page)).filter((item) => item.trust === trust)
    const code = NAME_DOUBTS[trust] ?? 'no_name'
    findings.push({ code, pack: packId, packTitle: titles.get(packId) ?? '', count, items: items.map(viewNamed) })
  }
  return findings
}
