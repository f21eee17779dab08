import { levelCount } from '../../play/ladder.ts'
import { type Mode, takesOneGuess } from '../../play/mode.ts'
import { type PictureRef, pictureAt } from '../../play/picture.ts'
import type { RevealReason } from '../room-events.ts'
import type { RoomRound } from '../state/room.ts'
import { levelAt } from '../state/round-clock.ts'
import type { FirstFinder } from './first-finder.ts'

/** What everybody sees of a round. */
export type RoundView = {
  readonly number: number
  readonly phase: RoomRound['phase']
  readonly level: number
  readonly levels: number
  readonly picture: PictureRef
  /** The answers to choose from; null where none are offered. */
  readonly choices: readonly string[] | null
  readonly foundBy: number
  /** How many players have guessed, where one guess is all they have; null elsewhere. */
  readonly answeredBy: number | null
  readonly reveal: { readonly itemId: string; readonly reason: RevealReason } | null
  /** Null until the reveal, and where no player found it. */
  readonly first: FirstFinder | null
  /** Where a player gave the picture: the name of the giver, null until the reveal. */
  readonly guest: { readonly giver: string | null } | null
}

/** What a view of a round depends on beside the round. */
type ViewContext = {
  readonly mode: Mode
  readonly foundBy: number
  readonly first: FirstFinder | null
  /** What the giver of a picture is called. */
  readonly giver: string | null
  readonly now: number
}

/** What everybody sees of a round: of the item nothing before the reveal. */
export const viewRound = (
  { plan, phase, clock, attempts, ...round }: RoomRound,
  { mode, foundBy, first, giver, now }: ViewContext,
): RoundView => {
  const levels = levelCount(plan.ladder)
  const level = phase === 'revealed' ? levels : levelAt(clock, now)
  return {
    number: round.number,
    phase,
    level,
    levels,
    picture: pictureAt(plan, level),
    choices: mode.view(plan.choices),
    foundBy,
    first,
    guest: plan.guest ? { giver: round.revealed && giver } : null,
    answeredBy: takesOneGuess(mode) ? attempts.size : null,
    reveal: round.revealed && { itemId: plan.itemId, reason: round.revealed.reason },
  }
}
