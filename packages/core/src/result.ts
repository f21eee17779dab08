/** Why the rules refuse a command. A new code does not compile until the contract gives it an HTTP status. */
export type FailureCode =
  | 'guess_empty'
  | 'guess_too_long'
  | 'guess_unreadable'
  | 'guess_repeated'
  | 'guess_limit_reached'
  | 'round_closed'
  | 'round_not_current'
  | 'level_passed'
  | 'time_up'
  | 'hint_unavailable'
  | 'reveals_used_up'
  | 'not_enough_items'
  | 'room_ended'
  | 'room_locked'
  | 'room_full'
  | 'not_in_room'
  | 'not_host'
  | 'not_owner'
  | 'not_moderator'
  | 'moderator_plays'
  | 'kicked'
  | 'name_taken'
  | 'already_found'
  | 'picture_limit_reached'
  | 'not_now'

/** Why the rules refused a command. */
type Failure = { readonly code: FailureCode }

/** A refusal is a value that the caller must look at; a bug throws. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** The command was accepted, with what it leads to. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** The command was refused and changes nothing. */
export const refuse = (code: FailureCode): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code },
})
