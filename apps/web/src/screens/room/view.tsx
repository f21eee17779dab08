import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Page } from '../../kit/page.tsx'
import { useShareAddress } from '../../kit/use-share-address.ts'
import type { RoomActions } from '../../live-room/actions/room-actions.ts'
import { RoomWaiting } from '../../live-room/room-waiting.tsx'
import { browserStream, streamRoom } from '../../live-room/stream/room-stream.ts'
import { useRoom } from '../../live-room/use-room.ts'
import { useWakeLock } from '../../live-room/wake-lock.ts'
import { useVisibleHeight } from '../../play/visible-height.ts'
import { RoomEnd } from './end.tsx'
import { JoinScreen } from './join.tsx'
import { Lobby } from './lobby.tsx'
import { RoomRound } from './round.tsx'
import '../../play/play.css'
import './room.css'

/** What a player sees until the host lets them in. */
const WaitsForHost = ({ app: { say }, app }: { app: App }) => (
  <Page app={app} name="waiting">
    <DrawnState face="loading" title={say('room.waits')} text={say('room.waits.more')} heading />
  </Page>
)

const RoomOut = ({ app, actions }: { app: App; actions: RoomActions }) => (
  <Page app={app} name="waiting">
    <DrawnState face="empty" title={app.say('room.out')} text={app.say('room.out.more')} heading>
      <Button tone="primary" onPress={() => app.go('/')}>
        {app.say('nav.home')}
      </Button>
      <Button onPress={() => void actions.comeBack()}>{app.say('trouble.retry')}</Button>
    </DrawnState>
  </Page>
)

/** A room on a player's or a host's device. */
export const RoomScreen = ({ app, code }: { app: App; code: string }) => {
  const { room, actions } = useRoom(app, code)
  const phase = room.phase.value
  const hasSeat = room.hasSeat.value
  const listens = room.listens.value
  useEffect(() => void actions.enter(), [actions])
  // the server sends a player's own view only to a stream that was opened with a seat
  useEffect(
    () => (listens ? streamRoom(browserStream(app.client.urls.roomEvents(code), app), actions.listener) : undefined),
    [code, listens, hasSeat],
  )
  const share = useShareAddress(app)
  useWakeLock(hasSeat && phase !== 'ended')
  useVisibleHeight()
  const view = room.view.value
  const props = { app, room, actions }
  if (phase === 'out') return <RoomOut app={app} actions={actions} />
  if (!view || phase === 'lost' || phase === 'loading') return <RoomWaiting {...props} />
  if (phase === 'waits') return <WaitsForHost app={app} />
  if (phase === 'join') return <JoinScreen {...props} />
  if (phase === 'ended' || phase === 'podium') return <RoomEnd {...props} view={view} />
  if (view.round) return <RoomRound {...props} view={view} round={view.round} />
  // a lobby drawn before its address would move when that comes
  return share.isKnown.value ? <Lobby {...props} view={view} share={share} /> : <RoomWaiting {...props} />
}
