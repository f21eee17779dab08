import { AboutScreen } from '../about/view.tsx'
import { GameScreen } from '../game/view.tsx'
import { HomeScreen } from '../home/view.tsx'
import { LostScreen } from '../lost/view.tsx'
import { ObjectsScreen } from '../objects/view.tsx'
import { OpenRoomScreen } from '../open-room/view.tsx'
import { SetupScreen } from '../setup/view.tsx'
import type { App } from './app.ts'
import { BigScreenLater, ResultsLater, RoomLater } from './later.tsx'

const Screen = ({ app }: { app: App }) => {
  const route = app.route.value
  switch (route.page) {
    case 'home':
      return <HomeScreen app={app} />
    case 'setup':
      return <SetupScreen app={app} />
    case 'game':
      return <GameScreen key={route.id} app={app} id={route.id} />
    case 'new-room':
      return <OpenRoomScreen app={app} />
    case 'room':
      return <RoomLater key={route.code} app={app} code={route.code} />
    case 'screen':
      return <BigScreenLater key={route.code} app={app} code={route.code} />
    case 'results':
      return <ResultsLater key={route.code} app={app} code={route.code} />
    case 'objects':
      return <ObjectsScreen app={app} />
    case 'about':
      return <AboutScreen app={app} />
    case 'lost':
      return <LostScreen app={app} />
  }
}

const Spoken = ({ app }: { app: App }) => (
  <p class="unseen" role="status" aria-live="polite">
    {app.spoken.value}
  </p>
)

export const Root = ({ app }: { app: App }) => (
  <>
    <Screen app={app} />
    <Spoken app={app} />
  </>
)
