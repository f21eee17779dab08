import type { Client } from '@pd/contract/client'
import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Route } from './route.ts'
import type { SettingsActions } from './settings/actions.ts'
import type { Settings } from './settings/state.ts'
import type { PlaySound } from './sound.ts'
import type { SafeStorage } from './storage.ts'
import type { Say } from './words/say.ts'

/** What every screen works with; made once in `shell/main.tsx`. */
export type App = {
  readonly client: Client
  readonly storage: SafeStorage
  readonly settings: Settings
  readonly change: SettingsActions
  readonly say: Say
  readonly playSound: PlaySound
  readonly route: ReadonlySignal<Route>
  readonly go: (path: string, options?: { replace?: boolean }) => void
  /** The text that a screen reader announces next. */
  readonly announcement: Signal<string>
}
