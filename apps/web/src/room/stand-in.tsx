import type { SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Button } from '../kit/button.tsx'
import type { RoomActions } from './actions.ts'
import type { RoomTable } from './state.ts'

type Props = { app: App; table: RoomTable; actions: RoomActions; view: SharedRoom }

/** Says who steers for the host, and offers the room to its owner again. */
export const StandIn = ({ app: { say }, table, actions, view }: Props) => {
  const { isHost, may } = table.mine.value
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
