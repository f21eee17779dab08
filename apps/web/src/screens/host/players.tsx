import { Button } from '../../kit/button.tsx'
import { NameField } from '../../kit/name-field.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'
import { PlayerRow } from './player-row.tsx'

const Search = ({ app: { say }, room }: RoomViewProps) => (
  <>
    <search>
      <NameField type="search" label={say('host.find')} text={room.playerFilter} placeholder={say('host.find')} />
    </search>
    {room.filteredPlayers.value.length === 0 && <p role="status">{say('host.find.none')}</p>}
  </>
)

const KickedPlayers = ({ app: { say }, room, actions }: RoomViewProps) => {
  const kicked = room.kicked.value
  if (kicked.length === 0) return null
  return (
    <>
      <h3 class="people-kicked-title">{say('host.kicked')}</h3>
      <ul class="people">
        {kicked.map(({ player, name }) => (
          <li key={player} class="person person-kicked">
            <span class="person-name">{name}</span>
            <Button
              label={say('host.readmit.label', { name })}
              onPress={() => void actions.steer({ do: 'readmit', player })}
            >
              {say('host.readmit')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The players of the room, with a search where they are many, and those whom the host has sent out. */
export const Players = (props: RoomViewProps) => (
  <>
    {props.room.hasManyPlayers.value && <Search {...props} />}
    <ul class="people">
      {props.room.filteredPlayers.value.map(({ player, name }) => (
        <PlayerRow key={player} {...props} player={player} name={name} />
      ))}
    </ul>
    <KickedPlayers {...props} />
  </>
)
