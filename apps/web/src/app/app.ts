import type { Client } from '@pd/contract/client'
import type { ReadonlySignal, Signal } from '@preact/signals'
import type { SettingsActions } from '../settings/actions.ts'
import type { Drawer } from '../settings/drawer.ts'
import type { Settings } from '../settings/state.ts'
import type { Say } from '../words/say.ts'
import type { Player } from './blip.ts'
import type { Route } from './route.ts'

/** What every screen is handed; made once in `main.tsx`. */
export type App = {
  readonly client: Client
  readonly drawer: Drawer
  readonly settings: Settings
  readonly change: SettingsActions
  readonly say: Say
  readonly blip: Player
  readonly route: ReadonlySignal<Route>
  readonly go: (path: string, options?: { replace?: boolean }) => void
  /** What a screen reader is told next. */
  readonly spoken: Signal<string>
}
