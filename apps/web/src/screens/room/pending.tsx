import { Button } from '../../kit/button.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import type { RoomProps } from '../../live-room/room-props.ts'

/** Guesses of which the server has not said yet what they are; those that could not be sent may be sent at once. */
export const Pending = ({ app: { say }, room, actions }: RoomProps) => {
  const guesses = room.unanswered.value
  if (guesses.length === 0) return null
  const isWaiting = guesses.some(({ state }) => state === 'waiting')
  return (
    <div class="pending">
      <ul aria-label={say(isWaiting ? 'room.guess.waiting' : 'room.guess.sending')}>
        {guesses.map(({ id, text }) => (
          <li key={id} class="tried tried-pending">
            <span class="pending-dots" aria-hidden="true" />
            {text}
          </li>
        ))}
      </ul>
      {isWaiting && (
        <p class="pending-note" role="status">
          {say('room.guess.waiting')}
          <Button onPress={() => actions.sendNow()}>{say('room.guess.now')}</Button>
        </p>
      )}
    </div>
  )
}

/** A guess of this player's that counts for a later level than it was typed at, or that came too late. */
export const LateGuess = ({ app: { say }, room }: Pick<RoomProps, 'app' | 'room'>) => {
  const slid = room.mine.value.own?.guesses.find(
    ({ verdict, accepted, level, seenLevel }) => (verdict === 'correct' || accepted) && level > seenLevel,
  )
  const tooLate = room.tooLate.value
  if (!slid && tooLate === undefined) return null
  return (
    <p class="late-guess">
      <Glyph name="back" />
      <span>{slid ? say('room.you.late', { n: slid.level }) : say('room.you.tooLate', { text: tooLate ?? '' })}</span>
    </p>
  )
}
