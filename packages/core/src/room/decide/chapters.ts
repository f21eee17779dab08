import { ok, refuse } from '../../result.ts'
import { isStillFit } from '../pictures/next-pictures.ts'
import { type CommandOf, type Decision, singleEvent } from '../room-commands.ts'
import { isAtPodium } from '../state/chapters.ts'
import type { Room } from '../state/room.ts'
import { isNextRoundDue } from './due.ts'
import { rightsOf } from './steering-rights.ts'

/** Most chapters of an evening. */
export const CHAPTERS_MOST = 12

/** The next chapter begins with its first round. */
export const again = (room: Room, { by, chapter, plan, namesItem }: CommandOf<'again'>, now: number): Decision => {
  if (by !== null && !rightsOf(room, by).includes('again')) return refuse('not_host')
  if (!isAtPodium(room) || room.chapters.length >= CHAPTERS_MOST) return refuse('not_now')
  if (by === null && !isNextRoundDue(room, now)) return refuse('not_now')
  if (!isStillFit(room, plan)) return refuse('not_now')
  return ok([
    { type: 'chapter_begun', ...chapter, namesItem },
    { type: 'round_prepared', plan },
  ])
}

/** A room is closed by its host or by an operator: at a podium the game is over, else it is broken off. */
export const close = (room: Room): Decision =>
  singleEvent({ type: 'ended', reason: isAtPodium(room) ? 'finished' : 'closed' })
