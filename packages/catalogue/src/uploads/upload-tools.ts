import type { AuditStore, CurationStore, ImportStore, Upload, UploadStore } from '@pd/store'
import type { Images } from '../images.ts'

/** What the worker of uploads works with. */
export type UploadTools = {
  readonly uploads: UploadStore
  readonly imports: ImportStore
  readonly audit: Pick<AuditStore, 'keepFacts'>
  readonly addPack: CurationStore['addPack']
  readonly images: Images
  /** The folder of the uploaded files, each named by its upload's id. */
  readonly folder: string
  /** The folder of the packs of the desk. */
  readonly library: string
  /** The name of this worker: no other has it. */
  readonly holder: string
  /** The file behind a path of another source, or null when that is not to be found here. */
  readonly fileOf: (source: string, path: string) => string | null
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly stop: AbortSignal
  /** Called while the worker goes on: at each look into the queue, and now and then while it is at work. */
  readonly onTurn?: () => Promise<void>
  /** Receives what is wrong with this program rather than with a file. */
  readonly onError: (error: unknown) => void
}

/** What is decided of a file of the queue; one that is `placed` lies in the library and waits for its import. */
export type Decision =
  | { readonly kind: 'placed'; readonly path: string }
  /** A ZIP whose files are in the queue. */
  | { readonly kind: 'unpacked'; readonly files: number }
  | { readonly kind: 'refused' | 'discarded'; readonly detail: string }
  | { readonly kind: 'duplicate' | 'look_alike'; readonly other: string }

/** A file of the queue with what is decided of it. */
export type Decided = { readonly upload: Upload; readonly decision: Decision }

/** Refuses a file; `detail` is a sentence that says what its owner can do. */
export const refuseUpload = (detail: string): Decision => ({ kind: 'refused', detail })
