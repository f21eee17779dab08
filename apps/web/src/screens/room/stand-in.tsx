import { Button } from '../../kit/button.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'

/** Names the player who stands in for the host, and lets the owner take the room back. */
export const StandIn = ({ app: { say }, room, actions, view }: RoomViewProps) => {
  const { isHost, may } = room.mine.value
  if (may.includes('take_back'))
    return (
      <div class="stand-in">
        <p role="status">{say('host.take_back.note')}</p>
        <Button tone="primary" onPress={() => void actions.steer({ do: 'take_back' })}>
          {say('host.take_back')}
        </Button>
      </div>
    )
  if (view.standIn === null) return null
  return (
    <p class="stand-in" role="status">
      {isHost ? say('host.stand_in.you') : say('host.stand_in', { name: view.standIn })}
    </p>
  )
}
