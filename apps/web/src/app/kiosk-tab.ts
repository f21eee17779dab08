import type { SafeStorage } from './storage.ts'

const KEY = 'kiosk'

/**
 * What a kiosk is opened with, as `?kiosk&pack=ID`; undefined in any other tab. A tab that is a kiosk stays one at every address of the game,
 * until the operator leaves: a page that is typed, gone back to or reloaded is no way out.
 */
export const readKioskTab = (search: string, tab: SafeStorage): string | undefined => {
  if (new URLSearchParams(search).has(KEY)) tab.set(KEY, search)
  return tab.get(KEY) || undefined
}

/** Makes the tab one like any other. */
export const leaveKioskTab = (tab: SafeStorage): void => tab.set(KEY, '')
