import type { DeskPack } from '@pd/contract/client'
import type { LanguageCode } from '@pd/languages'
import type { DeskProps } from '../desk-props.ts'
import type { SheetActions } from './actions.ts'
import type { SheetState } from './state.ts'

/** What each part of the contact sheet is drawn with. */
export type SheetProps = DeskProps & {
  readonly pack: DeskPack
  readonly sheet: SheetState
  readonly sheetActions: SheetActions
  /** The languages that names are written in: the reader's, and maybe a second one. */
  readonly languages: readonly LanguageCode[]
}
