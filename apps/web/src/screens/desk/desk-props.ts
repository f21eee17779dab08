import type { App } from '../../app/app.ts'
import type { DeskActions } from './actions.ts'
import type { Desk } from './state.ts'

/** What each part of the desk is drawn with. */
export type DeskProps = { readonly app: App; readonly desk: Desk; readonly actions: DeskActions }
