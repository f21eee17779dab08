import type { DeskToDo } from '@pd/contract/client'
import type { DeskApp } from '../desk-props.ts'
import type { ToDoActions } from './actions.ts'

/** What each part of the list is drawn with. */
export type ToDoProps = { readonly app: DeskApp; readonly actions: ToDoActions; readonly list: DeskToDo }
