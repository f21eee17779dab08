import type { RoomView } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Face } from '../kit/face.tsx'
import './player-list.css'

const FEW = 8
const PLACES = Array.from({ length: FEW })

type Props = { app: App; standings: RoomView['standings']; players: number }

/** The players in the room with their faces, the newest first, how many there are beside those shown, and places for those to come. */
export const PlayerList = ({ app: { say, settings }, standings, players }: Props) => {
  const newestFirst = standings.toSorted((a, b) => b.number - a.number)
  const others = players - standings.length
  return (
    <section class="suspects-room">
      <h2>{players ? say('room.lobby.players', { n: players }) : say('room.lobby.nobody')}</h2>
      <ul class={standings.length > FEW ? 'suspects suspects-many' : 'suspects'}>
        {newestFirst.map(({ player, name, team }) => (
          <li key={player} class="suspect">
            <Face id={player} team={team} />
            <span>{name}</span>
            {team !== null && <small>{say('room.team', { n: team })}</small>}
          </li>
        ))}
        {others > 0 && (
          <li class="suspect suspects-others">
            <span class="unseen">{say('room.lobby.others', { n: others })}</span>
            <b aria-hidden="true">+{new Intl.NumberFormat(settings.language.value).format(others)}</b>
          </li>
        )}
        {PLACES.slice(standings.length).map((_, place) => (
          <li key={`place ${place}`} class="suspect-place" aria-hidden="true" />
        ))}
      </ul>
    </section>
  )
}
