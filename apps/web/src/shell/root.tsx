import type { App } from '../app/app.ts'
import { HomeScreen } from '../screens/home/view.tsx'
import { NewRoomScreen } from '../screens/new-room/view.tsx'
import { NotFoundScreen } from '../screens/not-found/view.tsx'
import { SetupScreen } from '../screens/setup/view.tsx'
import {
  LazyAbout,
  LazyArchive,
  LazyBoard,
  LazyDaily,
  LazyDesk,
  LazyDevice,
  LazyDuel,
  LazyGame,
  LazyObject,
  LazyObjects,
  LazyProjector,
  LazyResults,
  LazyRoom,
  LazyStatistics,
} from './lazy-screens.tsx'

const Screen = ({ app }: { app: App }) => {
  const route = app.route.value
  switch (route.page) {
    case 'home':
      return <HomeScreen app={app} />
    case 'setup':
      return <SetupScreen app={app} />
    case 'game':
      return <LazyGame key={route.id} app={app} id={route.id} />
    case 'daily':
      return <LazyDaily key="today" app={app} />
    case 'archive':
      return <LazyArchive app={app} />
    case 'day':
      return <LazyDaily key={route.day} app={app} day={route.day} />
    case 'duel':
      return <LazyDuel key={route.id} app={app} id={route.id} />
    case 'new-room':
      return <NewRoomScreen app={app} />
    case 'room':
      return <LazyRoom key={route.code} app={app} code={route.code} />
    case 'screen':
      return <LazyProjector key={route.code} app={app} code={route.code} />
    case 'results':
      return <LazyResults key={route.code} app={app} code={route.code} />
    case 'device':
      return <LazyDevice key={route.code} app={app} code={route.code} />
    case 'objects':
      return <LazyObjects app={app} />
    case 'desk':
      return <LazyDesk app={app} />
    case 'object':
      return <LazyObject key={route.item} app={app} id={route.item} />
    case 'statistics':
      return <LazyStatistics app={app} />
    case 'board':
      return <LazyBoard app={app} />
    case 'about':
      return <LazyAbout app={app} />
    case 'lost':
      return <NotFoundScreen app={app} />
  }
}

const Announcement = ({ app }: { app: App }) => (
  <p class="unseen" role="status" aria-live="polite">
    {app.announcement.value}
  </p>
)

/** The screen at the current address, and what a screen reader announces. */
export const Root = ({ app }: { app: App }) => (
  <>
    <Screen app={app} />
    <Announcement app={app} />
  </>
)
