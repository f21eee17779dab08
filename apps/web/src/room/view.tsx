import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { resultsPath } from '../app/route.ts'
import { useVisibleHeight } from '../game/visible-height.ts'
import { Button } from '../kit/button.tsx'
import { DrawnState } from '../kit/drawn-state.tsx'
import { Page } from '../kit/page.tsx'
import { CodeField } from '../open-room/code-field.tsx'
import { createRoomActions, type RoomActions } from './actions.ts'
import { RoomEnd } from './end.tsx'
import { JoinScreen } from './join.tsx'
import { inBrowser, listenToRoom } from './listen.ts'
import { Lobby } from './lobby.tsx'
import { RoomRound } from './play.tsx'
import { createRoomTable, type RoomTable } from './state.ts'
import { useWakeLock } from './wake-lock.ts'
import './room.css'

/** Not `randomUUID`, which a browser has only where the page came by HTTPS. */
const newGuessId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36).padStart(2, '0')).join('')

/** A table for one room, with the actions at it. Of a room that is long over only the results are left. */
export const useRoom = (app: App, code: string, as?: 'screen') => {
  const room = useMemo(() => {
    const table = createRoomTable()
    const tell = (text: string) => {
      app.spoken.value = text
    }
    const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
    const needs = { ...app, tell, wait, newId: newGuessId, now: () => performance.now() }
    return { table, actions: createRoomActions(needs, code, table, as) }
  }, [code])
  const isOver = room.table.view.value === undefined && room.table.trouble.value === 'room_ended'
  useEffect(() => {
    if (isOver) app.go(resultsPath(code), { replace: true })
  }, [isOver])
  return room
}

/** Before there is anything to see: loading, nothing there, or no server. */
export const RoomWaiting = ({ app, table, actions }: { app: App; table: RoomTable; actions: RoomActions }) => {
  const { say } = app
  const trouble = table.trouble.value
  const isLost = table.phase.value === 'lost'
  return (
    <Page app={app} name="waiting">
      <DrawnState
        face={isLost ? 'lost' : trouble ? 'broken' : 'loading'}
        title={say(trouble ? `problem.${trouble}` : 'trouble.loading')}
        heading
      >
        {isLost && <CodeField app={app} />}
        {trouble && !isLost && (
          <Button tone="primary" onPress={() => void actions.retry()}>
            {say('trouble.retry')}
          </Button>
        )}
      </DrawnState>
    </Page>
  )
}

const RoomOut = ({ app, actions }: { app: App; actions: RoomActions }) => (
  <Page app={app} name="waiting">
    <DrawnState face="empty" title={app.say('room.out')} text={app.say('room.out.more')} heading>
      <Button tone="primary" onPress={() => app.go('/')}>
        {app.say('nav.home')}
      </Button>
      <Button onPress={() => void actions.comeBack()}>{app.say('trouble.retry')}</Button>
    </DrawnState>
  </Page>
)

export const RoomScreen = ({ app, code }: { app: App; code: string }) => {
  const { table, actions } = useRoom(app, code)
  const phase = table.phase.value
  const isSeated = table.isSeated.value
  const listens = table.listens.value
  useEffect(() => void actions.enter(), [actions])
  // who has just sat down is heard as somebody else: the stream is asked for again
  useEffect(
    () => (listens ? listenToRoom(inBrowser(app.client.urls.roomEvents(code)), actions.hear) : undefined),
    [code, listens, isSeated],
  )
  useWakeLock(isSeated && phase !== 'ended')
  useVisibleHeight()
  const view = table.view.value
  const props = { app, table, actions }
  if (phase === 'out') return <RoomOut app={app} actions={actions} />
  if (!view || phase === 'lost' || phase === 'loading') return <RoomWaiting {...props} />
  if (phase === 'door') return <JoinScreen {...props} />
  if (phase === 'ended') return <RoomEnd app={app} code={code} table={table} />
  return view.round ? <RoomRound {...props} view={view} round={view.round} /> : <Lobby {...props} view={view} />
}
