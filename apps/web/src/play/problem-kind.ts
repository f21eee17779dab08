import type { ProblemCode } from '../app/problem.ts'
import type { Feedback } from './feedback.ts'

/** The game or the room has moved on elsewhere (another tab, a lost answer): a reload shows where it is. */
const STALE: readonly ProblemCode[] = [
  'level_passed',
  'time_up',
  'round_not_current',
  'round_closed',
  'already_found',
  'not_now',
]

/** Refusals of what was just typed or asked for: shown beside the field. */
const FEEDBACK: Partial<Record<ProblemCode, Feedback['kind']>> = {
  guess_repeated: 'repeated',
  rate_limited: 'slow',
  guess_empty: 'refused',
  guess_too_long: 'refused',
  guess_unreadable: 'refused',
  guess_limit_reached: 'refused',
  hint_unavailable: 'refused',
  reveals_used_up: 'refused',
  names_used_up: 'refused',
}

/** What a problem asks of the screen: a reload, feedback beside the field, or a message with a retry. */
type ProblemKind =
  | { readonly kind: 'stale' }
  | { readonly kind: 'feedback'; readonly feedback: Feedback['kind'] }
  | { readonly kind: 'trouble' }

/** Sorts a problem by what the screen does about it; a code that is in neither table is `trouble`. */
export const problemKind = (code: ProblemCode): ProblemKind => {
  if (STALE.includes(code)) return { kind: 'stale' }
  const feedback = FEEDBACK[code]
  return feedback ? { kind: 'feedback', feedback } : { kind: 'trouble' }
}
