import type { RoomView } from '@pd/contract/client'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { resultsPath } from '../../app/route.ts'
import { Page } from '../../kit/page.tsx'
import type { RoomState } from '../../live-room/room-state.ts'
import { Podium } from '../../live-room/scores/podium.tsx'
import { Standings } from '../../live-room/scores/standings.tsx'
import { TeamStandings } from '../../live-room/scores/team-standings.tsx'

/** The headline of the end: without a find there is no winner. */
const wordsFor = ({ say }: App, own: RoomView['own']): string => {
  if (!own || (own.place === 1 && own.score === 0)) return say('room.end')
  return own.place === 1 ? say('room.end.first') : say('room.end.place', { place: own.place })
}

/** The end of a room on a phone: the player's place, the podium and the standings. */
export const RoomEnd = ({ app, code, room }: { app: App; code: string; room: RoomState }) => {
  const { say } = app
  const { own } = room.mine.value
  const words = wordsFor(app, own)
  useEffect(() => {
    app.announcement.value = words
  }, [words])
  return (
    <Page app={app} name="room-end" title={say('room.end')}>
      <div class="room-end">
        <h1>{words}</h1>
        <TeamStandings app={app} scores={room.view.value?.teamScores ?? []} own={own?.team} />
        <Podium app={app} standings={room.standings.value} />
        <Standings app={app} standings={room.standings.value} own={own?.player} />
        <div class="result-moves">
          <a class="button primary" href={resultsPath(code)}>
            {say('room.end.results')}
          </a>
          <a class="button plain" href="/rooms/new">
            {say('room.end.again')}
          </a>
          <a class="button plain" href="/">
            {say('lost.home')}
          </a>
        </div>
      </div>
    </Page>
  )
}
