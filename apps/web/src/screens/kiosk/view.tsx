import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { sayInKiosk } from '../../app/words/kiosk/kiosk.ts'
import { Button } from '../../kit/button.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { useWakeLock } from '../../live-room/wake-lock.ts'
import { createKioskActions, createKioskSession } from './actions.ts'
import { Attract } from './attract.tsx'
import { readConfig } from './config.ts'
import { KioskGame } from './game.tsx'
import { guardPage } from './guard.ts'
import { watchHold } from './hold.ts'
import type { KioskProps } from './kiosk-props.ts'
import { PinPad } from './pin-pad.tsx'
import { StillThere } from './still-there.tsx'
import './kiosk.css'

const TICK_MS = 250

type ScreenProps = {
  readonly app: App
  /** The query that the kiosk was opened with. */
  readonly search: string
  /** Makes the tab one like any other, and opens the game as everybody sees it. */
  readonly onLeft: () => void
}

/** The connection is lost: it comes back by itself, and so does the kiosk. */
const Away = ({ app }: { app: App }) => {
  const language = app.settings.language.value
  return (
    <div class="kiosk-away" role="alert">
      <DrawnState
        face="broken"
        title={sayInKiosk(language, 'kiosk.away')}
        text={sayInKiosk(language, 'kiosk.away.note')}
      />
    </div>
  )
}

/** What the operator has to mend first, before anything is locked. */
const Fault = ({ app, session, onLeft }: KioskProps & Pick<ScreenProps, 'onLeft'>) => (
  <main class="kiosk-fault" id="main">
    <DrawnState face="lost" title={app.say(`problem.${session.fault.value ?? 'internal_error'}`)} heading>
      {session.fault.value === 'kiosk_off' && <Button onPress={onLeft}>{app.say('nav.home')}</Button>}
    </DrawnState>
  </main>
)

const Content = (props: KioskProps & Pick<ScreenProps, 'onLeft'>) => {
  const { session } = props
  const { phase, game, isAway } = session.kiosk.value
  if (session.fault.value !== undefined && phase === 'attract') return <Fault {...props} />
  return (
    <>
      {/* a touch while the next game starts would go to what it replaces */}
      <div class="kiosk-content" inert={phase === 'starting'}>
        {game === undefined ? <Attract {...props} /> : <KioskGame key={game} {...props} id={game} />}
      </div>
      {isAway && <Away app={props.app} />}
    </>
  )
}

/** Touches and time reach the kiosk, and nothing leads away from it. */
const useKiosk = ({ actions }: KioskProps): void => {
  useEffect(() => {
    const touch = ({ target }: Event) => {
      const isAsked = target instanceof Element && target.closest('.kiosk-still') !== null
      if (!isAsked) actions.dispatch({ kind: 'touched' })
    }
    const press = () => actions.dispatch({ kind: 'touched' })
    const ends = [guardPage(window), watchHold(window, () => actions.dispatch({ kind: 'pad_opened' }))]
    actions.tick()
    const timer = setInterval(actions.tick, TICK_MS)
    addEventListener('pointerdown', touch, true)
    addEventListener('keydown', press, true)
    return () => {
      clearInterval(timer)
      removeEventListener('pointerdown', touch, true)
      removeEventListener('keydown', press, true)
      for (const end of ends) end()
    }
  }, [])
}

/** A screen in a museum: a loop that invites, a game at a touch, and a new visit once the visitor is gone. */
export const KioskScreen = ({ app, search, onLeft }: ScreenProps) => {
  const props = useMemo(() => {
    const config = readConfig(search, app.settings.language.value)
    app.settings.theme.value = config.theme
    app.settings.sound.value = config.hasSound
    const now = () => performance.now()
    const session = createKioskSession(config, now())
    return { app, config, session, actions: createKioskActions({ ...app, config, now }, session) }
  }, [])
  useKiosk(props)
  useWakeLock(true)
  return (
    <div class="kiosk">
      <Content {...props} onLeft={onLeft} />
      <StillThere {...props} />
      {props.session.kiosk.value.isPadOpen && <PinPad {...props} onLeft={onLeft} />}
      <p class="unseen" role="status" aria-live="polite">
        {app.announcement.value}
      </p>
    </div>
  )
}
