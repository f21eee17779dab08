import { Button } from '../../kit/button.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'

/** The players who wait at the door, for the host to let in or to refuse; with one press all of them. */
export const Askers = ({ app: { say }, room, actions }: RoomViewProps) => {
  const { askers } = room.mine.value
  if (askers.length === 0) return null
  return (
    <section class="pending-guesses askers">
      <h2>{say('host.askers')}</h2>
      {askers.length > 1 && (
        <Button glyph="people" onPress={() => void actions.steer({ do: 'admit_all' })}>
          {say('host.admit_all')}
        </Button>
      )}
      <ul>
        {askers.map(({ player, name }) => (
          <li key={player}>
            <span>{name}</span>
            <Button
              glyph="check"
              label={say('host.admit.label', { name })}
              onPress={() => void actions.steer({ do: 'admit', player })}
            >
              {say('host.admit')}
            </Button>
            <Button
              label={say('host.refuse.label', { name })}
              onPress={() => void actions.steer({ do: 'kick', player })}
            >
              {say('host.refuse')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
