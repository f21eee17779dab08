import { CodeField } from '../kit/code/code-field.tsx'
import { DrawnState } from '../kit/drawn-state.tsx'
import { Page } from '../kit/page.tsx'
import { WaitingPage } from '../kit/waiting.tsx'
import type { RoomProps } from './room-props.ts'

/** Stands for a room that is loading, could not be loaded, or does not exist: then with a field for another code. */
export const RoomWaiting = ({ app, room, actions }: RoomProps) => {
  if (room.phase.value !== 'lost')
    return <WaitingPage app={app} problem={room.trouble.value} onRetry={() => void actions.retry()} />
  return (
    <Page app={app} name="waiting">
      <DrawnState face="lost" title={app.say('problem.room_not_found')} heading>
        <CodeField app={app} />
      </DrawnState>
    </Page>
  )
}
