import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DESK } from '@pd/catalogue'
import type { DeskUpload } from '@pd/contract'
import { ok } from '@pd/core'
import type { ListedUpload, UploadState } from '@pd/store'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { showPicture } from '../items/desk-picture.ts'
import type { DeskUploadTools } from './upload-tools.ts'

type Names = 'deskUploads' | 'deskUploadPicture' | 'keepDeskUpload' | 'discardDeskUpload'

const DAY_MS = 86_400_000
const LISTED_MOST = 1_000

const NONE: Readonly<Record<UploadState, number>> = {
  receiving: 0,
  queued: 0,
  working: 0,
  added: 0,
  duplicate: 0,
  look_alike: 0,
  refused: 0,
  discarded: 0,
}

const DISCARDED_FROM: readonly UploadState[] = ['receiving', 'queued', 'duplicate', 'look_alike', 'refused']

const receivedOf = async ({ id, state, bytes }: ListedUpload, { folder }: DeskUploadTools): Promise<number> => {
  if (state !== 'receiving') return bytes
  return (await stat(join(folder, id)).catch(() => null))?.size ?? 0
}

const viewOther = ({ otherId, otherItemId }: ListedUpload, { catalogue }: DeskUploadTools): DeskUpload['other'] => {
  if (otherId === null || otherItemId === null) return null
  const [name = ''] = catalogue.current().subject(otherItemId, otherId)?.shownNames.values() ?? []
  return { item: otherItemId, name, picture: otherId }
}

const viewUpload = async (upload: ListedUpload, tools: DeskUploadTools): Promise<DeskUpload> => {
  const { id, name, bytes, state, at, itemId, detail, done, total } = upload
  const received = await receivedOf(upload, tools)
  return { id, name, bytes, received, state, at, item: itemId, other: viewOther(upload, tools), detail, done, total }
}

/** Curators see what became of their uploads, and decide on what looks like a picture that they have. */
export const uploadRoutes = (tools: DeskUploadTools): Pick<Handlers, Names> => {
  const { store, folder, images, now } = tools
  return {
    deskUploads: async ({ params: { id } }) => {
      if ((await store.placeOf(id))?.source !== DESK) return refuseWith('pack_not_found')
      const [listed, counts] = await Promise.all([
        store.list({ packId: id, addedSince: now() - DAY_MS, limit: LISTED_MOST }),
        store.counts(id),
      ])
      const uploads = await Promise.all(listed.map((upload) => viewUpload(upload, tools)))
      return ok({ uploads, counts: { ...NONE, ...counts } })
    },

    deskUploadPicture: async ({ params: { id }, reply }) => {
      if ((await store.find(id))?.state !== 'look_alike') return refuseWith('desk_entry_not_found')
      // its working copy has the upload's id until a curator decides
      return showPicture(tools, { picture: id, cells: 'small' }, reply)
    },

    keepDeskUpload: async ({ params: { id } }) =>
      (await store.keep(id)) ? ok({}) : refuseWith('desk_entry_not_found'),

    discardDeskUpload: async ({ params: { id } }) => {
      if (!(await store.change(id, DISCARDED_FROM, { state: 'discarded' }))) return refuseWith('desk_entry_not_found')
      await rm(join(folder, id), { force: true })
      await images.remove(id)
      return ok({})
    },
  }
}
