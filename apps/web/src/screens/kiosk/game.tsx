import type { GameView, RoundView } from '@pd/contract/client'
import { useEffect, useState } from 'preact/hooks'
import { sayInKiosk } from '../../app/words/kiosk/kiosk.ts'
import { Glyph } from '../../kit/glyph.tsx'
import { useTitle } from '../../kit/page.tsx'
import { Case } from '../solo/case.tsx'
import { titleOf } from '../solo/state.ts'
import { Trail } from '../solo/trail.tsx'
import { type SoloTable, useSolo } from '../solo/use-solo.ts'
import type { KioskProps } from './kiosk-props.ts'
import { LanguageMenu } from './languages.tsx'
import { KioskResult } from './result.tsx'
import '../../play/play.css'

/** How often a game asks again while the server is away. */
const RETRY_MS = 3_000

type RoundProps = KioskProps & {
  readonly table: SoloTable
  readonly game: GameView
  readonly round: RoundView
  readonly outages: number
}

const noEnd = () => {}

const Bar = (props: RoundProps) => {
  const { app, actions, table, game, round } = props
  return (
    <header class="bar">
      <Trail app={app} solo={table.solo} game={game} shown={round.number} onEnd={noEnd} />
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

const RoundPage = (props: RoundProps) => {
  const { app, table, game, round, outages } = props
  const title = titleOf(app.say, game, round.number)
  useTitle(title)
  return (
    <div class="page page-game kiosk-game">
      <Bar {...props} />
      <main id="main">
        <Case {...table} app={app} game={game} round={round} title={title} outages={outages} isLink={false} />
      </main>
    </div>
  )
}

/** Tells the kiosk how the game goes: a server that is away is asked again and again. Returns how often it came back, for what was missed meanwhile. */
const useReports = ({ actions }: KioskProps, { solo, actions: solos }: SoloTable): number => {
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
  const table = useSolo(app, id)
  const outages = useReports(props, table)
  const game = table.solo.game.value
  const round = table.solo.round.value
  if (!game) return null
  return round ? (
    <RoundPage {...props} table={table} game={game} round={round} outages={outages} />
  ) : (
    <KioskResult {...props} game={game} />
  )
}
