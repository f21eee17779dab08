import { signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'

/** What the page on personal data shows. */
export const createPrivacy = () => ({
  /** The player was asked whether all is to be deleted, and it is deleted. */
  step: signal<'none' | 'asked' | 'deleted'>('none'),
  busy: signal(false),
  trouble: signal<ProblemCode | undefined>(undefined),
})
export type Privacy = ReturnType<typeof createPrivacy>
