import type { LiveCatalogue } from '@pd/catalogue'
import { ok } from '@pd/core'
import type { GameStore } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import type { RenderPaths } from '../renders/render-paths.ts'

/** What the endpoint of found items needs. */
export type FoundTools = {
  readonly games: Pick<GameStore, 'foundCounts' | 'foundAmong'>
  readonly catalogue: Pick<LiveCatalogue, 'pictureIds'>
  readonly paths: RenderPaths
}

/** What a player has found; a caller without a session has found nothing. */
export const foundRoutes = ({ games, catalogue, paths }: FoundTools): Pick<Handlers, 'found' | 'foundItems'> => ({
  found: async ({ player }) => {
    const counts = player === null ? [] : await games.foundCounts(player)
    return ok({ packs: [...counts].map(([id, found]) => ({ id, found })) })
  },

  foundItems: async ({ player, query }) => {
    const ids = player === null ? [] : await games.foundAmong(player, query.items.split(','))
    const items = ids.flatMap((id) => {
      const [pictureId] = catalogue.pictureIds(id)
      return pictureId === undefined ? [] : [{ id, picture: paths.thumbnail(pictureId) }]
    })
    return ok({ items })
  },
})
