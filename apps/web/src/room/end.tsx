import type { RoomView } from '@pd/contract/client'
import { useEffect } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { resultsPath } from '../app/route.ts'
import { Page } from '../kit/page.tsx'
import { Podium } from './podium.tsx'
import { Standings } from './standings.tsx'
import type { RoomTable } from './state.ts'
import { TeamStandings } from './team-standings.tsx'

/** Nobody wins where nobody found anything. */
const wordsFor = ({ say }: App, own: RoomView['own']): string => {
  if (!own || (own.place === 1 && own.score === 0)) return say('room.end')
  return own.place === 1 ? say('room.end.first') : say('room.end.place', { place: own.place })
}

/** The verdict on everybody. */
export const RoomEnd = ({ app, code, table }: { app: App; code: string; table: RoomTable }) => {
  const { say } = app
  const { own } = table.mine.value
  const words = wordsFor(app, own)
  useEffect(() => {
    app.spoken.value = words
  }, [words])
  return (
    <Page app={app} name="room-end" title={say('room.end')}>
      <div class="room-end">
        <h1>{words}</h1>
        <TeamStandings app={app} scores={table.view.value?.teamScores ?? []} own={own?.team} />
        <Podium app={app} standings={table.standings.value} />
        <Standings app={app} standings={table.standings.value} own={own?.player} />
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
