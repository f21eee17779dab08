import type { SharedRoom } from '@pd/contract/client'
import { Glyph } from '../../kit/glyph.tsx'
import { Page } from '../../kit/page.tsx'
import { Reconnecting, RoomBar } from '../../live-room/bar.tsx'
import { roundTitle } from '../../live-room/chapter.ts'
import { ClockCells } from '../../live-room/clock.tsx'
import type { RoomRoundProps } from '../../live-room/room-props.ts'
import { pictureRoundOf } from '../../live-room/round-picture.ts'
import { FoundBy, RoomRungs } from '../../live-room/round-progress.tsx'
import { Standings } from '../../live-room/scores/standings.tsx'
import { TeamStandings } from '../../live-room/scores/team-standings.tsx'
import { HeardKey, HeardText } from '../../play/heard/heard.tsx'
import { type Heard, useHeard } from '../../play/heard/heard-state.ts'
import { Picture } from '../../play/picture/picture.tsx'
import { Trouble } from '../../play/trouble.tsx'
import { HostBar } from '../host/host-bar.tsx'
import { ANSWER_PARTS } from './answer-parts.tsx'
import { SitsOut } from './guest/aside.tsx'
import { LateGuess } from './pending.tsx'
import { RoomReveal } from './reveal.tsx'
import { StandIn } from './stand-in.tsx'

/** The rows of standings beside the picture; clues for sale take the place of two. */
const shownBeside = (view: SharedRoom): number => (view.hints ? 6 : 8)

/** What the player does now: wait for the round, answer, or wait for the others. */
const PlayerControls = ({ app, room, actions, view, round }: RoomRoundProps) => {
  const { say } = app
  const { own } = room.mine.value
  if (own?.sitsOut) return <SitsOut app={app} room={room} />
  if (own?.points != null)
    return (
      <div class="room-found">
        <Glyph name="check" />
        <b>{say('room.you.found', { n: own.points })}</b> {say('room.you.wait')}
        <LateGuess app={app} room={room} />
      </div>
    )
  if (round.phase !== 'running')
    return <p class="room-wait">{say(round.phase === 'paused' ? 'room.paused' : 'room.preparing')}</p>
  if (!own) return null
  const AnswerPart = ANSWER_PARTS[view.answers]
  return <AnswerPart app={app} room={room} actions={actions} round={round} own={own} />
}

const Progress = ({ app, room, view, round, heard }: RoomRoundProps & { heard: Heard }) => {
  const worth = room.mine.value.own?.worth
  return (
    <div class="room-ladder">
      <RoomRungs app={app} round={round} />
      {round.phase !== 'revealed' && <ClockCells clock={room.clock.value} />}
      <div class="room-tally">
        <FoundBy app={app} view={view} round={round} mostCells={12} />
        {worth != null && <p class="room-worth">{app.say('round.worth', { n: worth })}</p>}
      </div>
      {round.phase !== 'revealed' && <HeardKey app={app} heard={heard} />}
    </div>
  )
}

const OpenRound = (props: RoomRoundProps) => {
  const { app, room, view } = props
  const { own, isHost } = room.mine.value
  return (
    <>
      <div class="room-standings">
        <TeamStandings app={app} scores={view.teamScores} own={own?.team} />
        <Standings app={app} standings={room.standings.value.slice(0, shownBeside(view))} own={own?.player} />
      </div>
      <PlayerControls {...props} />
      {isHost && <HostBar {...props} />}
    </>
  )
}

/** A round on a phone: the picture, the time, and one thing to do. */
export const RoomRound = (props: RoomRoundProps) => {
  const { app, room, actions, view, round } = props
  const { own, isHost } = room.mine.value
  const title = roundTitle(app, { ...view, round })
  const ratio = round.frame.width / Math.max(1, round.frame.height)
  const isClosed = round.phase === 'revealed'
  const heard = useHeard(app)
  return (
    <Page app={app} name="game" title={title} bar={<RoomBar app={app} room={room} view={view} round={round} />}>
      <div
        class={`case room-case case-${isClosed ? 'closed' : 'open'} ${isHost ? 'room-case-host' : ''}`}
        style={{ '--ratio': String(ratio) }}
      >
        <h1 class="unseen">{title}</h1>
        <Picture
          app={app}
          round={pictureRoundOf(round, own)}
          feedback={room.feedback.value}
          onTrouble={() => void actions.reload()}
          onShown={(picture) => {
            heard.show(round.number, picture)
            void actions.ready()
          }}
        />
        {!isClosed && <HeardText app={app} heard={heard} />}
        <Progress {...props} heard={heard} />
        <Reconnecting app={app} room={room} />
        <StandIn {...props} />
        {isClosed ? <RoomReveal {...props} /> : <OpenRound {...props} />}
        <Trouble app={app} problem={room.trouble.value} onRetry={() => void actions.retry()} />
      </div>
    </Page>
  )
}
