import type { Images, LiveCatalogue } from '@pd/catalogue'
import type { UploadStore } from '@pd/store'
import type { CurationTools } from '../curation-tools.ts'

/** What the endpoints of uploads need. */
export type DeskUploadTools = {
  readonly store: UploadStore
  readonly images: Pick<Images, 'remove'>
  readonly renders: CurationTools['renders']
  readonly catalogue: Pick<LiveCatalogue, 'current'>
  /** The folder of the files that are uploaded. */
  readonly folder: string
  /** The most bytes of a file. */
  readonly maxBytes: number
  readonly now: () => number
}
