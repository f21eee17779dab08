import type { Store } from '@pd/store'
import type { RenderTools } from '../renders/render-routes.ts'

/** What the endpoints of packs and items at the desk need. */
export type CurationTools = {
  readonly store: Pick<Store, 'curation' | 'aliases' | 'games' | 'ratings' | 'audit'>
  readonly renders: Pick<RenderTools, 'images' | 'render' | 'cache' | 'sealer'>
  readonly now: () => number
}
