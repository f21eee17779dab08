import type { RoomView } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Digits } from '../kit/digits.tsx'
import type { RoomTable } from './state.ts'

/** Where the room stands, and this player in it. */
export const RoomBar = ({ app: { say, settings }, table, view }: { app: App; table: RoomTable; view: RoomView }) => {
  const { own } = table.mine.value
  const { round } = view
  return (
    <>
      <p class="trail">
        <span class="trail-text">
          {round ? say('round.title', { n: round.number, count: view.roundCount }) : view.code}
        </span>
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
