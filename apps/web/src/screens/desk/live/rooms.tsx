import type { DeskLive } from '@pd/contract/client'
import { Button } from '../../../kit/button.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import type { DeskApp } from '../desk-props.ts'
import { writeMoment } from '../moments.ts'
import type { LiveActions, Live as LiveState } from './live.ts'

type Props = { app: DeskApp; live: LiveState; actions: LiveActions }

const RoomRow = ({ app, live, actions, room }: Props & { room: DeskLive['rooms'][number] }) => {
  const { say } = app
  const { code, openedAt, players, round, rounds } = room
  const isSure = live.sure.value === code
  return (
    <li>
      <div>
        <strong class="live-code">{code}</strong>
        <span>{say('desk.live.players', { n: players })}</span>
        <span class="quiet">
          {round === 0 ? say('desk.live.lobby') : say('desk.live.round', { round, rounds })}
          {' · '}
          {say('desk.live.since', { time: writeMoment(openedAt, app.settings.language.value) })}
        </span>
      </div>
      <Button
        {...(isSure && { class: 'danger' })}
        label={`${say('desk.live.close')} (${code})`}
        onPress={() => void actions.close(code)}
      >
        {isSure ? say('desk.live.sure') : say('desk.live.close')}
      </Button>
    </li>
  )
}

/** The rooms that have not ended, each of which an operator may close. */
export const Rooms = (props: Props & { rooms: DeskLive['rooms'] }) => {
  const { app, live, rooms } = props
  const { say } = app
  return (
    <section class="desk-part" aria-labelledby="live-rooms">
      <h2 id="live-rooms">{say('desk.live.rooms')}</h2>
      {rooms.length === 0 && <p class="quiet">{say('desk.live.none')}</p>}
      <ul class="desk-list">
        {rooms.map((room) => (
          <RoomRow key={room.code} {...props} room={room} />
        ))}
      </ul>
      <ProblemNote app={app} problem={live.trouble.value} />
    </section>
  )
}
