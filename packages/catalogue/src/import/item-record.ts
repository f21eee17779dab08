import { createHash } from 'node:crypto'
import { foldNames } from '@pd/core'
import type { ItemRecord } from '@pd/store'
import type { ItemDraft } from '../draft.ts'
import { toldOf } from '../sidecar/told.ts'

/** What is kept of an item; its fingerprint changes whenever any of it does. */
export const recordItem = (draft: ItemDraft, id: string, packId: string): ItemRecord => {
  const { slug, licence, credit } = draft
  const names = foldNames(draft.names, draft.aliases)
  const told = toldOf(draft)
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([slug, licence, credit, names, ...(Object.keys(told).length > 0 ? [told] : [])]))
    .digest('base64url')
  return { id, packId, slug, fingerprint, licence, credit, names, ...told }
}
