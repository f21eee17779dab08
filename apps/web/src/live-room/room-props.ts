import type { RoomRoundView, SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import type { RoomActions } from './actions/room-actions.ts'
import type { RoomState } from './room-state.ts'

/** What a page of a room is drawn from. */
export type RoomProps = { app: App; room: RoomState; actions: RoomActions }
/** The same, once the server has shown the room. */
export type RoomViewProps = RoomProps & { view: SharedRoom }
/** The same, in one of its rounds. */
export type RoomRoundProps = RoomViewProps & { round: RoomRoundView }
