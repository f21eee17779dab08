import { ok } from '@pd/core'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { type FoundTools, viewFound, viewObject } from './view-found.ts'
import { viewStatistics } from './view-statistics.ts'

type FoundHandlers = Pick<Handlers, 'found' | 'foundItems' | 'foundObject' | 'statistics'>

/** What a player has found; a caller without a session has found nothing. */
export const foundRoutes = (tools: FoundTools): FoundHandlers => ({
  found: async ({ player }) => {
    const counts = player === null ? [] : await tools.games.foundCounts(player)
    return ok({ packs: [...counts].map(([id, found]) => ({ id, found })) })
  },

  foundItems: async ({ player, query }) => {
    const all = player === null ? [] : await tools.games.foundItems(player)
    return ok(viewFound(all, query, tools))
  },

  foundObject: async ({ player, params, query }) => {
    const history = player === null ? null : await tools.games.itemHistory(player, params.item)
    const view = player !== null && history && (await viewObject({ player, lang: query.lang ?? 'en', history }, tools))
    return view ? ok(view) : refuseWith('object_not_found')
  },

  statistics: async ({ player, query }) => ok(await viewStatistics(player ?? '', query.lang ?? 'en', tools)),
})
