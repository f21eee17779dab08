import type { SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import type { RoomActions } from './actions.ts'
import type { RoomTable } from './state.ts'

/** What the parts that a host steers a room with are drawn from. */
export type HostProps = { app: App; table: RoomTable; actions: RoomActions; view: SharedRoom }
