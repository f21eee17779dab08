import type { RefusalCode } from '../../refusal.ts'

/** A small file that would take a lot to decode, and what may become of it; `ok` where it is taken at little cost. */
export type Bomb = {
  readonly bytes: Buffer | string
  readonly becomes: readonly (RefusalCode | 'ok')[]
}

/** What becomes of a picture that is too large: its size or its cost is looked at first. */
export const TOO_LARGE = ['too_many_pixels', 'too_much_memory'] as const
