import type { DeskPack, PackChange } from '@pd/contract/client'
import type { DeskApp } from '../desk-props.ts'
import type { SettingsActions } from './actions.ts'
import type { PackSettingsState } from './state.ts'

/** What each part of a pack's settings is drawn with. */
export type SettingsProps = {
  readonly app: DeskApp
  readonly pack: DeskPack
  readonly state: PackSettingsState
  readonly actions: SettingsActions
  /** Changes the pack. */
  readonly change: (change: PackChange) => unknown
}
