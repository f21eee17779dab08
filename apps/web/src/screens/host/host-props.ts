import type { SharedRoom } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import type { RoomActions } from '../../live-room/actions/room-actions.ts'
import type { RoomState } from '../../live-room/room-state.ts'

/** What the parts that a host steers a room with are drawn from. */
export type HostProps = { app: App; room: RoomState; actions: RoomActions; view: SharedRoom }
