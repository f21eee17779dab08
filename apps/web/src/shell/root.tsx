import type { App } from '../app/app.ts'
import { HomeScreen } from '../screens/home/view.tsx'
import { NewRoomScreen } from '../screens/new-room/view.tsx'
import { NotFoundScreen } from '../screens/not-found/view.tsx'
import { linkedPreview } from '../screens/setup/preview/state.ts'
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
  LazyModerator,
  LazyObject,
  LazyObjects,
  LazyPreview,
  LazyPrivacy,
  LazyProjector,
  LazyResults,
  LazyRoom,
  LazyStatistics,
} from './lazy-screens.tsx'
import { NoticeBar } from './notice/notice-bar.tsx'

/** A new game, or what the address links to. */
const Setup = ({ app }: { app: App }) => {
  const link = linkedPreview(location.search)
  return link ? <LazyPreview app={app} link={link} /> : <SetupScreen app={app} />
}

/** The screens of addresses without a code or an id. */
const SCREENS = {
  home: HomeScreen,
  setup: Setup,
  archive: LazyArchive,
  'new-room': NewRoomScreen,
  objects: LazyObjects,
  desk: LazyDesk,
  statistics: LazyStatistics,
  board: LazyBoard,
  about: LazyAbout,
  privacy: LazyPrivacy,
  lost: NotFoundScreen,
} as const

const Screen = ({ app }: { app: App }) => {
  const route = app.route.value
  switch (route.page) {
    case 'game':
      return <LazyGame key={route.id} app={app} id={route.id} />
    case 'daily':
      return <LazyDaily key="today" app={app} />
    case 'day':
      return <LazyDaily key={route.day} app={app} day={route.day} />
    case 'duel':
      return <LazyDuel key={route.id} app={app} id={route.id} />
    case 'room':
      return <LazyRoom key={route.code} app={app} code={route.code} />
    case 'screen':
      return <LazyProjector key={route.code} app={app} code={route.code} />
    case 'moderate':
      return <LazyModerator key={route.code} app={app} code={route.code} />
    case 'results':
      return <LazyResults key={route.code} app={app} code={route.code} />
    case 'device':
      return <LazyDevice key={route.code} app={app} code={route.code} />
    case 'object':
      return <LazyObject key={route.item} app={app} id={route.item} />
    default: {
      const Plain = SCREENS[route.page]
      return <Plain app={app} />
    }
  }
}

const Announcement = ({ app }: { app: App }) => (
  <p class="unseen" role="status" aria-live="polite">
    {app.announcement.value}
  </p>
)

/** What an operator says, the screen at the current address, and what a screen reader announces. */
export const Root = ({ app }: { app: App }) => (
  <>
    <NoticeBar app={app} />
    <Screen app={app} />
    <Announcement app={app} />
  </>
)
