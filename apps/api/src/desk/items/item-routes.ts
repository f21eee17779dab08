import { ok } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import type { CurationTools } from '../curation-tools.ts'
import { madeBy } from '../made-by.ts'
import { replacedInItems } from '../replaced.ts'
import { showPicture } from './desk-picture.ts'
import { findCollisions } from './find-collisions.ts'
import { listItems } from './list-items.ts'
import { wishesOf } from './make-crop.ts'
import { viewItem, viewItems } from './view-item.ts'

type Names = 'deskItems' | 'deskItem' | 'editDeskItems' | 'deskPicture'

/** Curators see items and change them. */
export const deskItemRoutes = (tools: CurationTools): Pick<Handlers, Names> => {
  const { store, now } = tools
  const { curation } = store
  return {
    deskItems: async ({ query }) =>
      // a validated number may be infinite: Ajv makes one of the text, and compares finite ones alone
      Number.isFinite(query.limit ?? 1) ? ok(await listItems(curation, query)) : refuseWith('request_invalid'),

    deskItem: async ({ params }) => {
      const [item] = await curation.byIds([params.item])
      const view = item ? viewItem(item) : null
      return view ? ok(view) : refuseWith('object_not_found')
    },

    editDeskItems: async ({ desk, body: { id, edits } }) => {
      const wishes = await wishesOf(tools, edits)
      const made = await curation.editItems(wishes, madeBy(desk, 'items_changed', { at: now(), id }))
      if (made !== 'made') return refuseWith(made === 'item_missing' ? 'object_not_found' : 'pack_not_found')
      const items = await curation.byIds([...new Set(edits.map(({ item }) => item))])
      const named = new Set(edits.filter(({ change }) => change.names ?? change.aliases).map(({ item }) => item))
      const collisions = await findCollisions(
        curation,
        items.filter((item) => named.has(item.id)),
      )
      const replaced = replacedInItems(edits, await curation.itemsBefore(id))
      return ok({ change: id, items: viewItems(items), replaced, collisions })
    },

    deskPicture: ({ params, reply }) => showPicture(tools, params, reply),
  }
}
