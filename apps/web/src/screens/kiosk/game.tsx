import type { GameView, RoundView } from '@pd/contract/client'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { wait } from '../../app/wait.ts'
import { sayInKiosk } from '../../app/words/kiosk/kiosk.ts'
import { Glyph } from '../../kit/glyph.tsx'
import { useTitle } from '../../kit/page.tsx'
import { HeardText } from '../../play/heard/heard.tsx'
import { useHeard } from '../../play/heard/heard-state.ts'
import { Ladder } from '../../play/ladder/ladder-view.tsx'
import { Picture } from '../../play/picture/picture.tsx'
import { ServerNote } from '../../play/server-note.tsx'
import { createSoloActions, type SoloActions } from '../solo/actions.ts'
import { Controls } from '../solo/controls.tsx'
import { RevealPanel } from '../solo/reveal.tsx'
import { createSoloState, type SoloState, titleOf } from '../solo/state.ts'
import { Trail } from '../solo/trail.tsx'
import type { KioskProps } from './kiosk-props.ts'
import { LanguageMenu } from './languages.tsx'
import { KioskResult } from './result.tsx'
import '../../play/play.css'

/** How often a game asks again while the server is away. */
const RETRY_MS = 3_000

type Table = { readonly solo: SoloState; readonly solos: SoloActions }
type CaseProps = KioskProps & Table & { readonly game: GameView; readonly round: RoundView; readonly outages: number }

const noEnd = () => {}

const Bar = (props: CaseProps) => {
  const { app, actions, solo, game, round } = props
  return (
    <header class="bar">
      <Trail app={app} solo={solo} game={game} shown={round.number} onEnd={noEnd} />
      <LanguageMenu {...props} />
      <button
        type="button"
        class="kiosk-bar-key"
        aria-label={sayInKiosk(app.settings.language.value, 'kiosk.stop')}
        onClick={() => actions.dispatch({ kind: 'stopped' })}
      >
        <Glyph name="cross" />
      </button>
    </header>
  )
}

const Case = (props: CaseProps) => {
  const { app, solo, solos, game, round, outages } = props
  const heard = useHeard(app)
  const title = titleOf(app.say, game, round.number)
  const showTrouble = () => {
    solo.trouble.value ??= 'unreachable'
  }
  useTitle(title)
  return (
    <div class="page page-game kiosk-game">
      <Bar {...props} />
      <main id="main">
        <div
          class={`case case-${round.state} case-${game.answers}`}
          style={{ '--ratio': String(round.frame.width / Math.max(1, round.frame.height)) }}
        >
          <h1 class="unseen">{title}</h1>
          <Picture
            key={outages}
            app={app}
            round={round}
            feedback={solo.feedback.value}
            onTrouble={showTrouble}
            onShown={(picture) => heard.show(round.number, picture)}
          />
          {round.state === 'open' && <HeardText app={app} heard={heard} />}
          <Ladder key={round.number} app={app} round={round} />
          {round.state === 'open' ? (
            <Controls app={app} solo={solo} actions={solos} round={round} heard={heard} isHurried={false} />
          ) : (
            <RevealPanel
              app={app}
              round={round}
              isLast={game.state === 'finished' && round.number >= game.roundCount}
              actions={solos}
              isLink={false}
            />
          )}
          <ServerNote text={solo.lost.value} />
        </div>
      </main>
    </div>
  )
}

/** Tells the kiosk how the game goes: a server that is away is asked again and again. Returns how often it came back, for what was missed meanwhile. */
const useReports = ({ actions }: KioskProps, { solo, solos }: Table): number => {
  const [outages, setOutages] = useState(0)
  const trouble = solo.trouble.value
  const isOver = solo.phase.value === 'result'
  useEffect(() => {
    actions.dispatch({ kind: trouble === undefined ? 'reached' : 'lost' })
    if (trouble === 'game_not_found') actions.dispatch({ kind: 'stopped' })
    if (trouble === undefined) return
    const timer = setInterval(() => void solos.retry(), RETRY_MS)
    return () => {
      clearInterval(timer)
      setOutages((count) => count + 1)
    }
  }, [trouble])
  useEffect(() => {
    if (isOver) actions.dispatch({ kind: 'ended' })
  }, [isOver])
  return outages
}

/** The game of a visitor: four names to choose from, without a way to any other page. */
export const KioskGame = (props: KioskProps & { readonly id: string }) => {
  const { app, id } = props
  const table = useMemo(() => {
    const solo = createSoloState()
    const solos = createSoloActions({ ...app, id, solo, wait, now: () => performance.now() })
    return { solo, solos }
  }, [id])
  useEffect(() => {
    void table.solos.reload()
    return table.solos.leave
  }, [id])
  const outages = useReports(props, table)
  const game = table.solo.game.value
  const round = table.solo.round.value
  if (!game) return null
  return round ? (
    <Case {...props} {...table} game={game} round={round} outages={outages} />
  ) : (
    <KioskResult {...props} game={game} />
  )
}
