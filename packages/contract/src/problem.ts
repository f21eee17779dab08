import type { FailureCode } from '@pd/core'

type ApiCode =
  | 'request_invalid'
  | 'session_missing'
  | 'game_not_found'
  | 'object_not_found'
  | 'board_not_found'
  | 'day_not_found'
  | 'day_not_begun'
  | 'device_code_unknown'
  | 'no_duel'
  | 'duel_not_found'
  | 'duel_full'
  | 'not_signed_in'
  | 'not_operator'
  | 'scope_missing'
  | 'password_wrong'
  | 'password_too_short'
  | 'sign_in_paused'
  | 'desk_entry_not_found'
  | 'account_name_taken'
  | 'last_operator'
  | 'too_many_tokens'
  | 'room_not_found'
  | 'room_not_ended'
  | 'too_many_rooms'
  | 'pack_not_found'
  | 'render_not_found'
  | 'name_not_allowed'
  | 'names_used_up'
  | 'cross_site_refused'
  | 'route_not_found'
  | 'request_timeout'
  | 'headers_too_large'
  | 'body_too_large'
  | 'media_type_unsupported'
  | 'rate_limited'
  | 'catalogue_empty'
  | 'starting'
  | 'stopping'
  | 'database_unavailable'
  | 'storage_full'
  | 'internal_error'

/** A code of the closed set: a refusal of the rules, or a problem of the API itself. */
export type ProblemCode = FailureCode | ApiCode

/** The HTTP status of each problem; a refusal of the rules that is missing here does not compile. */
export const PROBLEM_STATUS: Readonly<Record<ProblemCode, number>> = {
  guess_empty: 422,
  guess_too_long: 422,
  guess_unreadable: 422,
  guess_repeated: 409,
  guess_limit_reached: 409,
  round_closed: 409,
  round_not_current: 409,
  level_passed: 409,
  time_up: 409,
  hint_unavailable: 409,
  reveals_used_up: 429,
  not_enough_items: 409,
  room_ended: 410,
  room_locked: 409,
  room_full: 409,
  not_in_room: 403,
  not_host: 403,
  not_owner: 403,
  kicked: 403,
  name_taken: 409,
  name_not_allowed: 422,
  names_used_up: 429,
  already_found: 409,
  not_now: 409,
  request_invalid: 400,
  session_missing: 401,
  game_not_found: 404,
  object_not_found: 404,
  board_not_found: 404,
  day_not_found: 404,
  day_not_begun: 409,
  device_code_unknown: 404,
  no_duel: 409,
  duel_not_found: 404,
  duel_full: 409,
  not_signed_in: 401,
  not_operator: 403,
  scope_missing: 403,
  password_wrong: 403,
  password_too_short: 422,
  sign_in_paused: 429,
  desk_entry_not_found: 404,
  account_name_taken: 409,
  last_operator: 409,
  too_many_tokens: 409,
  room_not_found: 404,
  room_not_ended: 409,
  too_many_rooms: 409,
  pack_not_found: 404,
  render_not_found: 404,
  cross_site_refused: 403,
  route_not_found: 404,
  request_timeout: 408,
  headers_too_large: 431,
  body_too_large: 413,
  media_type_unsupported: 415,
  rate_limited: 429,
  catalogue_empty: 409,
  starting: 503,
  stopping: 503,
  database_unavailable: 503,
  storage_full: 507,
  internal_error: 500,
}

/** All problem codes. */
export const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as ProblemCode[]
