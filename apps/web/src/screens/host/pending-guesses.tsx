import { Button } from '../../kit/button.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'

/** Guesses that were nearly right, for the host to accept; the second button also remembers the text as an answer. */
export const PendingGuesses = ({ app: { say }, room, actions, view }: RoomViewProps) => {
  const { pendingGuesses } = room.mine.value
  const round = view.round?.number
  if (pendingGuesses.length === 0 || !round) return null
  return (
    <section class="pending-guesses">
      <h2>{say('host.pendingGuesses')}</h2>
      <ul>
        {pendingGuesses.map(({ player, name, guess, text }) => (
          <li key={`${player}-${guess}`}>
            <span>{say('host.pendingGuess', { name, text })}</span>
            <Button glyph="check" onPress={() => void actions.steer({ do: 'accept', player, guess, round })}>
              {say('host.accept')}
            </Button>
            <Button
              label={say('host.keep.label')}
              onPress={() => void actions.steer({ do: 'accept', player, guess, round, keep: true })}
            >
              {say('host.keep')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
