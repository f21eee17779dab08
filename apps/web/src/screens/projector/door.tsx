import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { forgetNewest } from '../../live-room/room-state.ts'
import { browserStream, streamRoom } from '../../live-room/stream/room-stream.ts'
import { useRoom } from '../../live-room/use-room.ts'
import { Askers } from '../host/askers.tsx'
import type { ProjectorProps } from './projector-props.ts'
import './door.css'

/** The app without its voice: what the room does is said and heard once, by the projector's own view of it. */
const mute = (app: App): App => ({ ...app, playSound: () => {} })

const OpenDoor = ({ app, view }: ProjectorProps) => {
  const { room, actions } = useRoom(mute(app), view.code)
  useEffect(() => {
    const { listener } = actions
    // only what is the host's own: the rest is on the screen already
    const own = { ...listener, room: () => {}, rewound: () => forgetNewest(room), refused: async () => {} }
    return streamRoom(browserStream(app.client.urls.roomEvents(view.code), app), own)
  }, [view.code])
  if (room.mine.value.askers.length === 0) return null
  return (
    <div class="screen-door">
      <Askers app={app} room={room} actions={actions} view={view} />
    </div>
  )
}

/** The players who wait at the door, where the host has no other device to let them in with. */
export const Door = (props: ProjectorProps) =>
  props.presenter.mayAdmit.value && props.view.admitsEach && props.view.state !== 'ended' ? (
    <OpenDoor {...props} />
  ) : null
