import type { RoomRoundView, SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Digits } from '../kit/digits.tsx'
import { ServerNote } from '../play/server-note.tsx'
import { roundTitle } from './chapter.ts'
import type { RoomState } from './room-state.ts'
import './bar.css'

type Props = { app: App; room: RoomState; view: SharedRoom; round: RoomRoundView }

/** Where the room stands, and this player in it. */
export const RoomBar = ({ app, room, view, round }: Props) => {
  const { say, settings } = app
  const { own } = room.mine.value
  return (
    <>
      <p class="trail">
        <span class="trail-text">{roundTitle(app, { ...view, round })}</span>
        <span class="room-place" aria-live="off">
          {own
            ? !view.standingsBetween && say('room.place', { place: own.place, n: view.players })
            : say('room.watching')}
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

/** A note while the connection to the room is lost, or after the server lost moments of it. */
export const Reconnecting = ({ app, room }: { app: App; room: RoomState }) => (
  <ServerNote text={room.connected.value ? room.rewound.value : app.say('room.reconnecting')} />
)
