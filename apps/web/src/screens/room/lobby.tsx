import { isPlainHttp } from '../../app/loopback.ts'
import { roomPath, screenPath } from '../../app/route.ts'
import { hostOf, type ShareAddress } from '../../app/share-address.ts'
import { AddressChoice } from '../../kit/address-choice.tsx'
import { Button } from '../../kit/button.tsx'
import { CodeFigures } from '../../kit/code/code-figures.tsx'
import { Page } from '../../kit/page.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { Reconnecting } from '../../live-room/bar.tsx'
import { Invitation } from '../../live-room/invitation.tsx'
import { PlayerList } from '../../live-room/player-list.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'
import { HostBar } from '../host/host-bar.tsx'
import { GivePicture } from './guest/give-picture.tsx'
import { StandIn } from './stand-in.tsx'

type LobbyProps = RoomViewProps & { share: ShareAddress }

const OwnSeat = ({ app: { say }, room, actions, view }: RoomViewProps) => {
  const { own } = room.mine.value
  if (!own) return null
  return (
    <div class="lobby-own">
      <p class="lobby-you">{say('room.lobby.you', { name: own.name })}</p>
      {view.names === 'given' && <Button onPress={() => void actions.anotherName()}>{say('room.join.another')}</Button>}
    </div>
  )
}

const HostMoves = (props: RoomViewProps) => {
  const { app, room, actions, view } = props
  return (
    <>
      <a class="button plain" href={screenPath(view.code)} target="_blank" rel="noreferrer">
        {app.say('room.screen')}
      </a>
      {!room.hasSeat.value && <Button onPress={() => actions.wantSeat(true)}>{app.say('room.join.host')}</Button>}
      <HostBar {...props} />
    </>
  )
}

const LeaveButton = ({ app, actions }: RoomViewProps) => {
  const leave = async () => {
    await actions.leave()
    app.go('/')
  }
  return (
    <Button tone="ghost" glyph="back" onPress={() => void leave()}>
      {app.say('room.leave')}
    </Button>
  )
}

/** What plain HTTP keeps from phones, and the ways to have HTTPS. They are said here: a host does not leave a lobby to read a page. */
const PlainHttp = ({ app: { say } }: Pick<RoomViewProps, 'app'>) => (
  <div class="plain-http quiet">
    <p>{say('room.plainHttp')}</p>
    <details>
      <summary>{say('room.plainHttp.how')}</summary>
      <p>{say('room.plainHttp.ways')}</p>
    </details>
  </div>
)

/** How others come in: for the host to show, with a code to scan. */
const Call = ({ app, room, view, share }: LobbyProps) => {
  const { say } = app
  return (
    <div class="lobby-call">
      <Reconnecting app={app} room={room} />
      <h1 class="room-code">
        <CodeFigures code={view.code} />
      </h1>
      {room.mine.value.isHost ? (
        <>
          <Invitation app={app} view={view} share={share} />
          <AddressChoice app={app} share={share} />
          {isPlainHttp(share.origin.value) && <PlainHttp app={app} />}
        </>
      ) : (
        <p class="lobby-address">
          {say('room.sharing')} <b dir="ltr">{`${hostOf(share.origin.value)}${roomPath(view.code)}`}</b>
        </p>
      )}
    </div>
  )
}

/** Shows the code and the players until the host starts the game. */
export const Lobby = (props: LobbyProps) => {
  const { app, room, view } = props
  const { say } = app
  const { isHost } = room.mine.value
  return (
    <Page app={app} name="lobby" title={say('room.title', { code: view.code })}>
      <div class={isHost ? 'lobby lobby-hosted' : 'lobby'}>
        <Call {...props} />
        <div class="lobby-people">
          <StandIn {...props} />
          <OwnSeat {...props} />
          <GivePicture {...props} />
          <ProblemNote app={app} problem={room.feedback.value.kind === 'slow' ? 'rate_limited' : undefined} />
          <p class="quiet">{say(isHost ? 'room.lobby.host' : 'room.lobby.wait')}</p>
          <PlayerList app={app} standings={room.standings.value} players={view.players} />
        </div>
        <div class="lobby-moves">{isHost ? <HostMoves {...props} /> : <LeaveButton {...props} />}</div>
      </div>
    </Page>
  )
}
