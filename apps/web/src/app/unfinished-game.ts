import type { SafeStorage } from './storage.ts'

const KEY = 'unfinished'

/** Notes whether the player has an unfinished game, so that the home page reserves room for it before it is loaded. */
export const keepUnfinished = (storage: SafeStorage, isUnfinished: boolean): void =>
  storage.set(KEY, isUnfinished ? 'yes' : 'no')

/** Whether the player had an unfinished game when this was last noted. */
export const expectsUnfinished = (storage: SafeStorage): boolean => storage.get(KEY) === 'yes'
