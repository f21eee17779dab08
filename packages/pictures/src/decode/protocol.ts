import type { PictureLimits } from '../limits.ts'
import type { PictureResult } from '../refusal.ts'
import type { WorkingCopy } from '../working-copy/working-copy.ts'

/** What a decoder process is asked to do: decode `source`, and write its working copy as the new file `target`. */
export type DecodeRequest = {
  readonly source: string
  readonly target: string
  /** The SHA-256 of the content that is expected, in base64url; other content is refused. */
  readonly sha256: string
  readonly limits: PictureLimits
}

/** What a decoder process sends: once that it is ready, then one reply to each request. */
export type DecoderMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: PictureResult<WorkingCopy> }
  /** The target could not be written. */
  | { readonly kind: 'error'; readonly message: string; readonly code: string | undefined }
