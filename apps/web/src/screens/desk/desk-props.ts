import type { App } from '../../app/app.ts'
import type { SayAtDesk } from '../../app/words/desk/say-at-desk.ts'
import type { DeskActions } from './actions.ts'
import type { Edits } from './edits/edits.ts'
import type { KeptTexts } from './edits/kept-texts.ts'
import type { PackActions } from './packs/actions.ts'
import type { Desk } from './state.ts'
import type { Uploading } from './uploads/uploads.ts'

/** The app, whose speaker knows the sentences of the desk too. */
export type DeskApp = Omit<App, 'say'> & { readonly say: SayAtDesk }

/** What each part of the desk is drawn with. */
export type DeskProps = {
  readonly app: DeskApp
  readonly desk: Desk
  readonly actions: DeskActions
  /** Loads and changes `desk.packs`. */
  readonly packs: PackActions
  /** Sends changes of items, and keeps them until the server has answered. */
  readonly edits: Edits
  /** What outlives a browser that is killed. */
  readonly texts: KeptTexts
  /** Sends files to the server, also while other parts of the desk are looked at. */
  readonly uploads: Uploading
}
