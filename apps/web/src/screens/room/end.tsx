import { useEffect } from 'preact/hooks'
import { resultsPath } from '../../app/route.ts'
import { Page } from '../../kit/page.tsx'
import { Reconnecting } from '../../live-room/bar.tsx'
import { nameChapter } from '../../live-room/chapter.ts'
import type { RoomViewProps } from '../../live-room/room-props.ts'
import { endWords } from '../../live-room/scores/end-words.ts'
import { Podiums } from '../../live-room/scores/podiums.tsx'
import { Standings } from '../../live-room/scores/standings.tsx'
import { TeamStandings } from '../../live-room/scores/team-standings.tsx'
import { PodiumMoves } from '../host/podium-moves.tsx'
import { GivePicture } from './guest/give-picture.tsx'
import { StandIn } from './stand-in.tsx'

/** What comes after the podium of a chapter: the host's keys, or for the others what they wait for. */
const NextMoves = (props: RoomViewProps) => {
  const { app, room, view } = props
  const { next, number } = view.chapter
  return (
    <>
      <Reconnecting app={app} room={room} />
      <StandIn {...props} />
      {next && (
        <p class="room-wait">
          {app.say('room.chapter.next', { title: nameChapter(app, { title: next.title, number: number + 1 }) })}
        </p>
      )}
      {room.mine.value.isHost ? (
        <PodiumMoves {...props} />
      ) : (
        !next && <p class="room-wait">{app.say('room.podium.wait')}</p>
      )}
    </>
  )
}

const LeaveLinks = ({ app: { say }, view }: RoomViewProps) => (
  <div class="result-moves">
    <a class="button primary" href={resultsPath(view.code)}>
      {say('room.end.results')}
    </a>
    <a class="button plain" href="/rooms/new">
      {say('room.end.again')}
    </a>
    <a class="button plain" href="/">
      {say('lost.home')}
    </a>
  </div>
)

/** A podium on a phone: the player's place, the best and the standings; of a chapter while the evening goes on. */
export const RoomEnd = (props: RoomViewProps) => {
  const { app, room, view } = props
  const { own } = room.mine.value
  const isOver = view.state === 'ended'
  const { title, more } = endWords(app, { view, own })
  useEffect(() => app.announce(more ? `${title} ${more}` : title), [title, more])
  return (
    <Page app={app} name="room-end" title={app.say(isOver ? 'room.end' : 'room.podium')}>
      <div class="room-end">
        <h1>{title}</h1>
        {more && <p>{more}</p>}
        {!isOver && <NextMoves {...props} />}
        {!isOver && <GivePicture {...props} />}
        <TeamStandings app={app} scores={view.teamScores} own={own?.team} />
        <Podiums app={app} view={view} />
        <Standings app={app} standings={room.standings.value} own={own?.player} showChapter={view.chapter.number > 1} />
        {isOver ? (
          <LeaveLinks {...props} />
        ) : (
          <a class="button plain" href={resultsPath(view.code)} target="_blank" rel="noreferrer">
            {app.say('room.end.results')}
          </a>
        )}
      </div>
    </Page>
  )
}
