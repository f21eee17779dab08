import { Glyph } from '../../kit/glyph.tsx'
import { roundInChapter } from '../../live-room/chapter.ts'
import type { RoomRoundProps } from '../../live-room/room-props.ts'
import { awaitsVerdict } from '../../live-room/room-state.ts'
import { TeamStandings } from '../../live-room/scores/team-standings.tsx'
import { Credit } from '../../play/credit.tsx'
import { HostBar } from '../host/host-bar.tsx'
import { SitsOut } from './guest/aside.tsx'
import { GivePicture } from './guest/give-picture.tsx'
import { LateGuess } from './pending.tsx'
import { ReactionKeys } from './reactions.tsx'

/** What the item is called in the reader's own language, where that is not what the room calls it. */
const OwnName = ({ app: { settings }, round: { names, reveal } }: Pick<RoomRoundProps, 'app' | 'round'>) => {
  const language = settings.language.value
  const name = names?.[language]
  if (!name || name === reveal?.name) return null
  return (
    <p class="reveal-own" lang={language}>
      {name}
    </p>
  )
}

/** The answer, what it brought, and what comes next. */
export const RoomReveal = ({ app, room, actions, view, round }: RoomRoundProps) => {
  const { say } = app
  const { own, isHost } = room.mine.value
  const points = own?.points ?? null
  const isFound = own ? points !== null : round.foundBy > 0
  const isLast = roundInChapter({ ...view, round }) >= view.roundCount
  const wait = isLast ? 'room.reveal.last' : view.hosted && !view.autoNext ? 'room.reveal.wait' : 'room.reveal.alone'
  return (
    <section class={`reveal ${isFound ? 'reveal-found' : 'reveal-missed'}`}>
      <SitsOut app={app} room={room} />
      {!own?.sitsOut && !awaitsVerdict(room.mine.value) && (
        <p class="reveal-voice">
          <Glyph name={isFound ? 'check' : 'cross'} />
          {points !== null ? say('room.you.found', { n: points }) : say(isFound ? 'reveal.found' : 'reveal.missed')}
        </p>
      )}
      <LateGuess app={app} room={room} />
      <h2 class="reveal-name" lang={view.language}>
        {round.reveal?.name}
      </h2>
      <OwnName app={app} round={round} />
      {round.guest?.giver ? (
        <p class="quiet">{say('room.guest.by', { name: round.guest.giver })}</p>
      ) : (
        <Credit app={app} reveal={round.reveal} />
      )}
      {view.reactions && own && <ReactionKeys app={app} actions={actions} />}
      <TeamStandings app={app} scores={view.teamScores} own={own?.team} />
      <GivePicture app={app} room={room} actions={actions} view={view} />
      {isHost ? <HostBar app={app} room={room} actions={actions} view={view} /> : <p class="room-wait">{say(wait)}</p>}
    </section>
  )
}
