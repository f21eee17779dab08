import type { SharedRoom } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import type { ShareAddress } from '../../app/share-address.ts'
import type { RoomActions } from '../../live-room/actions/room-actions.ts'
import type { RoomState } from '../../live-room/room-state.ts'
import type { Presenter } from './presenter.ts'

/** What each part of the projector is drawn from. */
export type ProjectorProps = {
  app: App
  room: RoomState
  actions: RoomActions
  view: SharedRoom
  share: ShareAddress
  presenter: Presenter
}
