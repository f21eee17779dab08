import type { PictureLook } from '../audit/audit-types.ts'

/** What becomes of an uploaded file; a `look_alike` waits for a curator. */
export type UploadState =
  | 'receiving'
  | 'queued'
  | 'working'
  | 'added'
  | 'duplicate'
  | 'look_alike'
  | 'refused'
  | 'discarded'

/** A file that a curator uploads, or that was in an uploaded ZIP. */
export type Upload = {
  readonly id: string
  /** The pack that it is for; null for a ZIP that brings a pack of its own. */
  readonly packId: string | null
  /** The upload of the ZIP that it was in. */
  readonly parent: string | null
  readonly account: string
  readonly name: string
  /** Below the pack's folder, with `/` between names; empty for the pack's own. */
  readonly folder: string
  readonly bytes: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly state: UploadState
  readonly sha256: string | null
  /** Whether a curator keeps it although it looks like another picture. */
  readonly isKept: boolean
  /** Where it goes, or lies, in the library. */
  readonly path: string | null
  readonly itemId: string | null
  /** The picture that is the same or looks the same. */
  readonly otherId: string | null
  readonly detail: string | null
  readonly done: number
  readonly total: number
}

/** What an upload says before anything has become of it. */
export const NEW_UPLOAD = {
  parent: null,
  state: 'receiving',
  sha256: null,
  isKept: false,
  path: null,
  itemId: null,
  otherId: null,
  detail: null,
  done: 0,
  total: 1,
} as const satisfies Partial<Upload>

/** What a worker or a curator changes of an upload. */
export type UploadChange = Partial<
  Pick<Upload, 'packId' | 'state' | 'sha256' | 'path' | 'itemId' | 'otherId' | 'detail' | 'done' | 'total'>
>

/** An upload with the item of the picture that is the same or looks the same. */
export type ListedUpload = Upload & { readonly otherItemId: string | null }

/** The uploads of a pack, the latest first, without those that were added before `addedSince`. */
export type UploadList = { readonly packId: string; readonly addedSince: number; readonly limit: number }

/** A worker that takes from the queue: it alone does until `now` plus `leaseMs`, unless it asks again before that. */
export type UploadClaim = {
  readonly holder: string
  readonly now: number
  readonly leaseMs: number
  readonly limit: number
}

/** A picture in play of a pack, with what was measured on its working copy; null when nothing was. */
export type PackPicture = {
  readonly id: string
  readonly itemId: string
  readonly sha256: string
  readonly look: PictureLook | null
}
