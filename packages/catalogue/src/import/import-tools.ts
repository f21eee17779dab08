import type { PictureLimits } from '@pd/pictures'
import type { ImportStore } from '@pd/store'
import type { Refusal } from '../draft.ts'
import type { Images } from '../images.ts'
import type { ImportReport } from './report.ts'
import type { SkippedFiles } from './skipped-files.ts'

/** What an import of a source works with. */
export type ImportTools = {
  readonly imports: ImportStore
  readonly images: Images
  /** The file behind a path of any source, or null when that source is not to be found here. */
  readonly fileOf: (source: string, path: string) => string | null
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Once aborted, the files at hand are given up, what is done is kept, and the import throws the reason. */
  readonly stop?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** What the import of one pack works with: it also counts what became of the files, and reports refused ones and each that is done. */
export type PackTools = ImportTools & {
  readonly report: ImportReport
  /** The pictures that had a working copy when the import began. */
  readonly copies: ReadonlySet<string>
  readonly skipped: SkippedFiles
  /** What a picture of the source may cost, where that is not the default. */
  readonly limits: Partial<PictureLimits>
  readonly refuse: (refusal: Refusal) => void
  readonly step: () => void
}
