/** Every reason for which a picture is refused. */
export type RefusalCode =
  | 'unreadable'
  | 'empty'
  | 'file_too_big'
  | 'not_a_picture'
  | 'format_unsupported'
  | 'external_reference'
  | 'damaged'
  | 'too_small'
  | 'too_many_pixels'
  | 'too_many_frames'
  | 'too_slow'
  | 'too_much_memory'
  | 'changed'
  | 'nothing_to_see'

/** Why a picture was refused, and in one English sentence what its owner can do about it. */
export type RefusalReason = { readonly code: RefusalCode; readonly detail: string }

/** A refused picture. */
export type Refusal = { readonly ok: false; readonly reason: RefusalReason }

/** A refusal is a value that the caller must look at; a bug or a failing disk throws. */
export type PictureResult<T> = { readonly ok: true; readonly value: T } | Refusal

/** Wraps the value of an accepted picture. */
export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** Refuses a picture; `detail` is one English sentence for its owner. */
export const refuse = (code: RefusalCode, detail: string): Refusal => ({ ok: false, reason: { code, detail } })

/** Refuses a picture that cannot be decoded to its end. */
export const damaged = (): Refusal =>
  refuse('damaged', 'The picture is damaged or cut short: copy or export it again from the original.')
