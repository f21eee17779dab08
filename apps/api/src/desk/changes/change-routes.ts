import { ok } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import type { CurationTools } from '../curation-tools.ts'
import { eventBy } from '../desk-tools.ts'

const MOST = 100

/** Curators see what was changed, and undo it. */
export const deskChangeRoutes = ({
  store: { curation },
  now,
}: CurationTools): Pick<Handlers, 'deskChanges' | 'undoDeskChange'> => ({
  deskChanges: async () => ok({ changes: await curation.changes(MOST) }),

  undoDeskChange: async ({ desk, params }) => {
    const undone = await curation.undo(params.id, eventBy(desk, { kind: 'change_undone' }, now()))
    if (undone === 'undone') return ok({})
    return refuseWith(undone === 'missing' ? 'desk_entry_not_found' : 'changed_since')
  },
})
