import type { App } from '../../app/app.ts'
import type { KioskActions, KioskSession } from './actions.ts'
import type { KioskConfig } from './config.ts'

/** What each part of the kiosk's screen gets. */
export type KioskProps = {
  readonly app: App
  readonly config: KioskConfig
  readonly session: KioskSession
  readonly actions: KioskActions
}
