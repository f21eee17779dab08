import { DESK, newId, STARTER, TEST_CARDS } from '@pd/catalogue'
import type { DeskPack } from '@pd/contract'
import { isLadder, LADDERS, ok } from '@pd/core'
import type { CuratedPack } from '@pd/store'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import type { CurationTools } from '../curation-tools.ts'
import { eventBy } from '../desk-tools.ts'
import { madeBy } from '../made-by.ts'
import { replacedInPack } from '../replaced.ts'

type Names = 'deskPacks' | 'newDeskPack' | 'changeDeskPack' | 'orderDeskPacks'

const SHIPPED: readonly string[] = [STARTER, TEST_CARDS]

const originOf = (source: string): DeskPack['from'] => {
  if (source === DESK) return 'desk'
  return SHIPPED.includes(source) ? 'starter' : 'folder'
}

/** A pack as curators see it. */
const viewDeskPack = ({ pack, state, items, waiting, checks }: CuratedPack): DeskPack => ({
  id: pack.id,
  from: originOf(pack.source),
  titles: { ...pack.titles },
  licence: pack.licence,
  credit: pack.credit,
  homepage: pack.homepage,
  ladder: [...pack.ladder],
  visibility: state,
  items,
  waiting,
  checks,
})

/** The folder of a new pack has the pack's id for a name; uploads make it. */
const newPack = (titles: DeskPack['titles']) => {
  const id = newId()
  const said = { licence: '', credit: '', homepage: null, ladder: LADDERS.photo }
  return { id, source: DESK, path: id, titles, ...said, visibility: 'public' as const }
}

/** Curators see packs, and make, change and order them. */
export const deskPackRoutes = ({ store: { curation }, now }: CurationTools): Pick<Handlers, Names> => ({
  deskPacks: async () => ok({ packs: (await curation.packs()).map(viewDeskPack) }),

  newDeskPack: async ({ desk, body }) => {
    const pack = newPack(body.titles)
    await curation.addPack(pack, eventBy(desk, { kind: 'pack_added' }, now()))
    return ok(viewDeskPack({ pack, state: 'hidden', items: 0, waiting: 0, checks: 0 }))
  },

  changeDeskPack: async ({ desk, params, body }) => {
    if (body.ladder && !isLadder(body.ladder)) return refuseWith('request_invalid', 'The cells of a ladder rise.')
    const made = madeBy(desk, 'pack_changed', { at: now() })
    const outcome = await curation.changePack({ packId: params.id, wish: body }, made)
    if (outcome !== 'made') return refuseWith('pack_not_found')
    const { id } = made.stamp
    return ok({ change: id, replaced: replacedInPack(params.id, body, await curation.packsBefore(id)) })
  },

  orderDeskPacks: async ({ desk, body }) => {
    const made = madeBy(desk, 'packs_ordered', { at: now() })
    await curation.orderPacks(body.packs, made)
    return ok({ change: made.stamp.id })
  },
})
