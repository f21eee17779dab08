import type { RoomRoundView, SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Digits } from '../kit/digits.tsx'
import type { RoomTable } from './state.ts'

type Props = { app: App; table: RoomTable; view: SharedRoom; round: RoomRoundView }

/** Where the room stands, and this player in it. */
export const RoomBar = ({ app: { say, settings }, table, view, round }: Props) => {
  const { own } = table.mine.value
  return (
    <>
      <p class="trail">
        <span class="trail-text">{say('round.title', { n: round.number, count: view.roundCount })}</span>
        <span class="room-place" aria-live="off">
          {own ? say('room.place', { place: own.place, n: view.players }) : say('room.watching')}
        </span>
      </p>
      {own && (
        <p class="score">
          <span class="score-label">{say('round.score')}</span>
          <Digits value={own.score} language={settings.language.value} />
        </p>
      )}
    </>
  )
}

export const Reconnecting = ({ app, table }: { app: App; table: RoomTable }) =>
  table.connected.value ? null : (
    <p class="reconnecting" role="status">
      {app.say('room.reconnecting')}
    </p>
  )
