import { roomPath } from '../../app/route.ts'
import { hostOf } from '../../app/share-address.ts'
import { AddressChoice } from '../../kit/address-choice.tsx'
import { CodeFigures } from '../../kit/code/code-figures.tsx'
import { QrCode } from '../../kit/code/qr.tsx'
import { PlayerList } from '../../live-room/player-list.tsx'
import type { ProjectorProps } from './projector-props.ts'

const Invitation = ({ app, view, share }: Pick<ProjectorProps, 'app' | 'view' | 'share'>) => {
  const { say } = app
  const origin = share.origin.value
  const url = `${origin}${roomPath(view.code)}`
  return (
    <div class="invitation">
      <QrCode url={url} label={say('room.scan', { url })} />
      <div>
        <p class="invitation-say">{say('room.sharing')}</p>
        <p class="invitation-url">
          {hostOf(origin)}
          <wbr />
          {roomPath(view.code)}
        </p>
        <AddressChoice app={app} share={share} />
      </div>
    </div>
  )
}

/** Before the game: how to join, and the players who have. */
export const ProjectorLobby = ({ app, room, view, share }: ProjectorProps) => (
  <div class="screen screen-lobby">
    <div class="screen-call">
      <h1 class="room-code">
        <CodeFigures code={view.code} />
      </h1>
      <Invitation app={app} view={view} share={share} />
    </div>
    <PlayerList app={app} standings={room.standings.value} players={view.players} />
  </div>
)
