import { parseKept, type SafeStorage } from './storage.ts'

const KEY = 'told'

/**
 * What the server told the page of one game, or a player's page of one room, kept as long as the tab: a page that is loaded again compares it with
 * what the server has now. A tab keeps that of the latest alone.
 */
export const createTold = <T>(tab: SafeStorage, about: string) => ({
  before: (): readonly T[] | undefined => {
    const kept = parseKept(tab.get(KEY))
    return kept.about === about && Array.isArray(kept.told) ? kept.told : undefined
  },
  keep: (told: readonly T[]): void => tab.set(KEY, JSON.stringify({ about, told })),
})

/** Nothing of what a player was told stays in the tab. */
export const forgetTold = (tab: SafeStorage): void => tab.set(KEY, '')
