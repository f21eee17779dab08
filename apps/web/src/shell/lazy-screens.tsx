import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { wait } from '../app/wait.ts'
import { Button } from '../kit/button.tsx'
import { DrawnState } from '../kit/drawn-state.tsx'
import { Page } from '../kit/page.tsx'
import { WaitingPage } from '../kit/waiting.tsx'

type Props = { app: App }

const Outdated = ({ app }: { app: App }) => (
  <Page app={app} name="waiting">
    <DrawnState face="broken" title={app.say('trouble.title')} heading>
      <Button tone="primary" onPress={() => location.reload()}>
        {app.say('trouble.reload')}
      </Button>
    </DrawnState>
  </Page>
)

const RETRY_DELAY_MS = 500

/** A phone that changes its network loses what it loads: the code is asked for twice. */
const fetchAgain = <T,>(fetchCode: () => Promise<T>): Promise<T> =>
  fetchCode().catch(async () => {
    await wait(RETRY_DELAY_MS)
    return fetchCode()
  })

/** A screen whose code is loaded when it is first shown; after an update of the server the old code is gone, and a reload helps. */
const lazyScreen = <P extends Props>(fetchScreen: () => Promise<ComponentType<P>>) => {
  let loaded: ComponentType<P> | undefined
  return (props: P) => {
    const [Screen, setScreen] = useState(() => loaded)
    const [isGone, setGone] = useState(false)
    useEffect(() => {
      if (loaded) return
      fetchAgain(fetchScreen).then(
        (screen) => {
          loaded = screen
          setScreen(() => screen)
        },
        () => setGone(true),
      )
    }, [])
    if (Screen) return <Screen {...props} />
    return isGone ? <Outdated app={props.app} /> : <WaitingPage app={props.app} />
  }
}

/** A game of one player. */
export const LazyGame = lazyScreen<Props & { id: string }>(
  async () => (await import('../screens/solo/view.tsx')).SoloScreen,
)
/** The picture of a day. */
export const LazyDaily = lazyScreen<Props & { day?: string }>(
  async () => (await import('../screens/solo/daily/view.tsx')).DailyScreen,
)
/** The calendar of the days so far. */
export const LazyArchive = lazyScreen(async () => (await import('../screens/solo/archive/view.tsx')).ArchiveScreen)
/** Where the link of a duel leads. */
export const LazyDuel = lazyScreen<Props & { id: string }>(
  async () => (await import('../screens/solo/duel/view.tsx')).DuelScreen,
)
/** The list of objects. */
export const LazyObjects = lazyScreen(async () => (await import('../screens/objects/view.tsx')).ObjectsScreen)
/** The page of an object. */
export const LazyObject = lazyScreen<Props & { id: string }>(
  async () => (await import('../screens/object/view.tsx')).ObjectScreen,
)
/** What the player has played so far. */
export const LazyStatistics = lazyScreen(async () => (await import('../screens/statistics/view.tsx')).StatisticsScreen)
/** The best at the daily picture. */
export const LazyBoard = lazyScreen(async () => (await import('../screens/board/view.tsx')).BoardScreen)
/** Where the code of another device leads. */
export const LazyDevice = lazyScreen<Props & { code: string }>(
  async () => (await import('../screens/device/view.tsx')).DeviceScreen,
)
/** The credits and licences. */
export const LazyAbout = lazyScreen(async () => (await import('../screens/about/view.tsx')).AboutScreen)
/** What the server keeps of its players. */
export const LazyPrivacy = lazyScreen(async () => (await import('../screens/privacy/view.tsx')).PrivacyScreen)
/** Where curators and operators sign in. */
export const LazyDesk = lazyScreen(async () => (await import('../screens/desk/view.tsx')).DeskScreen)
/** The screen of a room's players and hosts. */
export const LazyRoom = lazyScreen(async () => (await import('../screens/room/view.tsx')).RoomScreen)
/** The screen of a room's results. */
export const LazyResults = lazyScreen(async () => (await import('../screens/results/view.tsx')).ResultsScreen)
/** The screen of a room's projector. */
export const LazyProjector = lazyScreen(async () => (await import('../screens/projector/view.tsx')).ProjectorScreen)
/** The screen of a room's moderator. */
export const LazyModerator = lazyScreen<Props & { code: string }>(
  async () => (await import('../screens/moderator/view.tsx')).ModeratorScreen,
)
/** The page of a preview link. */
export const LazyPreview = lazyScreen<Props & { link: string }>(
  async () => (await import('../screens/setup/preview/view.tsx')).PreviewScreen,
)
