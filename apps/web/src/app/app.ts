import type { Client } from '@pd/contract/client'
import type { ReadonlySignal } from '@preact/signals'
import type { Notices } from './notices.ts'
import type { Route } from './route.ts'
import type { SettingsActions } from './settings/actions.ts'
import type { Settings } from './settings/state.ts'
import type { PlaySound } from './sound.ts'
import type { SafeStorage } from './storage.ts'
import type { Say } from './words/say.ts'

/** What every screen works with; made once in `shell/main.tsx`. */
export type App = {
  readonly client: Client
  /** The path below which the game is served, as `/game`; empty at the root. `go` and links put it in front by themselves. */
  readonly basePath: string
  readonly storage: SafeStorage
  /** What stays as long as the tab, also when the page is loaded again. */
  readonly tab: SafeStorage
  readonly settings: Settings
  readonly change: SettingsActions
  readonly say: Say
  readonly playSound: PlaySound
  readonly route: ReadonlySignal<Route>
  /** What follows the path in the address, from its `?` on. */
  readonly search: ReadonlySignal<string>
  readonly go: (path: string, options?: { replace?: boolean }) => void
  /** The text that a screen reader reads now. */
  readonly announcement: ReadonlySignal<string>
  /** Has a screen reader read a text. */
  readonly announce: (text: string) => void
  readonly notices: Notices
}
