import type { ModerationView } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
import type { OlderGuesses } from './older-guesses.ts'

/** What the page of a moderator knows of the room. */
export const createModeration = () => ({
  view: signal<ModerationView | undefined>(undefined),
  /** Guesses before those of the view, once asked for. */
  older: signal<OlderGuesses | undefined>(undefined),
  /** Why the room can't be shown, or not now. */
  trouble: signal<ProblemCode | undefined>(undefined),
  /** Why the last thing that was asked for was refused. */
  refusal: signal<ProblemCode | undefined>(undefined),
})
export type ModerationState = ReturnType<typeof createModeration>

/** Problems that no waiting ends. */
const FINAL: readonly (ProblemCode | undefined)[] = [
  'not_moderator',
  'moderator_plays',
  'session_missing',
  'room_not_found',
  'room_ended',
  'room_full',
  'kicked',
]

/** Whether a moderator has no more to see here. */
export const isOut = ({ trouble }: ModerationState): boolean => FINAL.includes(trouble.value)
