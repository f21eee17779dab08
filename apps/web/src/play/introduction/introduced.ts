import type { RoundView } from '@pd/contract/client'
import type { SafeStorage } from '../../app/storage.ts'

/** The steps of the introduction, in their order. */
export const STEPS = ['early', 'wrong', 'help'] as const

type Round = Pick<RoundView, 'number' | 'wrong' | 'state'>

/** Whether a round is the first one that a player sees on this device: later ones, and a game gone on with, need no introduction. */
export const isFirstPlay = (storage: SafeStorage, { number, wrong, state }: Round): boolean =>
  storage.get('introduced') === undefined && number === 1 && wrong.length === 0 && state === 'open'

/** Keeps that this device has introduced the game: it is never shown again. */
export const keepIntroduced = (storage: SafeStorage): void => storage.set('introduced', 'yes')
