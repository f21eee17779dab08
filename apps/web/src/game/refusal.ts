import type { Feeling, ProblemCode } from './state.ts'

/** The game, or the room, went on elsewhere (another tab, an answer that got lost): the newest view says it all. */
const STALE: readonly ProblemCode[] = ['level_passed', 'round_not_current', 'round_closed', 'already_found', 'not_now']

/** Refusals that concern what was just typed or asked: told beside the field. */
const FELT: Partial<Record<ProblemCode, Feeling['kind']>> = {
  guess_repeated: 'repeated',
  rate_limited: 'slow',
  guess_empty: 'refused',
  guess_too_long: 'refused',
  guess_unreadable: 'refused',
  guess_limit_reached: 'refused',
  hint_unavailable: 'refused',
}

export type Refusal =
  | { readonly kind: 'stale' }
  | { readonly kind: 'felt'; readonly feeling: Feeling['kind'] }
  | { readonly kind: 'trouble' }

/** What to do about a refusal: look again, say so beside the field, or stop and offer to try again. */
export const classify = (code: ProblemCode): Refusal => {
  if (STALE.includes(code)) return { kind: 'stale' }
  const feeling = FELT[code]
  return feeling ? { kind: 'felt', feeling } : { kind: 'trouble' }
}
