import { AddressChoice } from '../../kit/address-choice.tsx'
import { CodeFigures } from '../../kit/code/code-figures.tsx'
import { Invitation } from '../../live-room/invitation.tsx'
import { PlayerList } from '../../live-room/player-list.tsx'
import { PresenterKeys } from './presenter-keys.tsx'
import type { ProjectorProps } from './projector-props.ts'

/** Before the game: how to join, and the players who have. */
export const ProjectorLobby = (props: ProjectorProps) => {
  const { app, room, view, share } = props
  return (
    <div class="screen screen-lobby">
      <div class="screen-call">
        <h1 class="room-code">
          <CodeFigures code={view.code} />
        </h1>
        <Invitation app={app} view={view} share={share} />
        <AddressChoice app={app} share={share} />
        <PresenterKeys {...props} />
      </div>
      <PlayerList app={app} standings={room.standings.value} players={view.players} />
    </div>
  )
}
