import type { RoomView } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Placeholder } from '../kit/placeholder-mosaic.tsx'
import './player-list.css'

const FEW = 8

/** The players in the room, each with a mosaic of their own. */
export const PlayerList = ({
  app: { say },
  standings,
  players,
}: {
  app: App
  standings: RoomView['standings']
  players: number
}) => (
  <section class="suspects-room">
    <h2>{players ? say('room.lobby.players', { n: players }) : say('room.lobby.nobody')}</h2>
    <ul class={standings.length > FEW ? 'suspects suspects-many' : 'suspects'}>
      {standings.map(({ player, name, team }) => (
        <li key={player} class="suspect">
          <Placeholder id={player} />
          <span>{name}</span>
          {team !== null && <small>{say('room.team', { n: team })}</small>}
        </li>
      ))}
    </ul>
  </section>
)
