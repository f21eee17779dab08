import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { DrawnState } from '../kit/drawn-state.tsx'
import { Page } from '../kit/page.tsx'
import type { App } from './app.ts'

type InRoom = { app: App; code: string }

/** A screen whose code is fetched when it is first gone to; after an update of the server the old one is no longer there. */
const later = (fetchScreen: () => Promise<ComponentType<InRoom>>) => {
  let known: ComponentType<InRoom> | undefined
  return (props: InRoom) => {
    const [Screen, setScreen] = useState(() => known)
    const [isGone, setGone] = useState(false)
    const { say } = props.app
    useEffect(() => {
      if (known) return
      fetchScreen().then(
        (screen) => {
          known = screen
          setScreen(() => screen)
        },
        () => setGone(true),
      )
    }, [])
    if (Screen) return <Screen {...props} />
    return (
      <Page app={props.app} name="waiting">
        <DrawnState
          face={isGone ? 'broken' : 'loading'}
          title={say(isGone ? 'trouble.title' : 'trouble.loading')}
          heading
        >
          {isGone && (
            <Button tone="primary" onPress={() => location.reload()}>
              {say('trouble.reload')}
            </Button>
          )}
        </DrawnState>
      </Page>
    )
  }
}

export const RoomLater = later(async () => (await import('../room/view.tsx')).RoomScreen)
export const ResultsLater = later(async () => (await import('../results/view.tsx')).ResultsScreen)
export const BigScreenLater = later(async () => (await import('../screen/view.tsx')).BigScreen)
