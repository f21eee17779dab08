import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Page } from '../../kit/page.tsx'
import { useShareAddress } from '../../kit/use-share-address.ts'
import { Reconnecting } from '../../live-room/bar.tsx'
import { RoomWaiting } from '../../live-room/room-waiting.tsx'
import { browserStream, streamRoom } from '../../live-room/stream/room-stream.ts'
import { useRoom } from '../../live-room/use-room.ts'
import { useWakeLock } from '../../live-room/wake-lock.ts'
import { Door } from './door.tsx'
import { ProjectorEnd } from './end.tsx'
import { ProjectorLobby } from './lobby.tsx'
import { usePresenter } from './presenter.ts'
import type { ProjectorProps } from './projector-props.ts'
import { ProjectorRound } from './round.tsx'
import '../../play/play.css'
import './projector.css'

const Content = (props: ProjectorProps) => {
  const { state, round } = props.view
  if (state === 'ended' || state === 'podium') return <ProjectorEnd {...props} />
  return round ? <ProjectorRound {...props} round={round} /> : <ProjectorLobby {...props} />
}

/** A room on the big screen: it is only looked at, and shows nothing that a player may not see. */
export const ProjectorScreen = ({ app, code }: { app: App; code: string }) => {
  const { room, actions } = useRoom(app, code, 'screen')
  const share = useShareAddress(app)
  const presenter = usePresenter({ app, code, room, actions })
  const listens = room.listens.value
  useEffect(() => void actions.reload(), [actions])
  useEffect(() => {
    if (!listens) return
    return streamRoom(browserStream(app.client.urls.roomEvents(code, { as: 'screen' }), app), actions.listener)
  }, [code, listens])
  const view = room.view.value
  useWakeLock(view !== undefined && view.state !== 'ended')
  if (!view) return <RoomWaiting app={app} room={room} actions={actions} />
  const props = { app, room, actions, view, share, presenter }
  return (
    <Page app={app} name="screen" title={app.say('room.title', { code })}>
      {view.state !== 'ended' && <Reconnecting app={app} room={room} />}
      <Content {...props} />
      <Door {...props} />
      {presenter.isBlank.value && <div class="screen-blank" />}
    </Page>
  )
}
