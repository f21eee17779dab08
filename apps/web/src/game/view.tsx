import type { GameView, RoundView } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { Button } from '../kit/button.tsx'
import { Digits } from '../kit/digits.tsx'
import { DrawnState } from '../kit/drawn-state.tsx'
import { Glyph } from '../kit/glyph.tsx'
import { Page } from '../kit/page.tsx'
import { LostScreen } from '../lost/view.tsx'
import { createGameActions, type GameActions } from './actions.ts'
import { Controls } from './controls.tsx'
import { Hero } from './hero.tsx'
import { Ladder } from './ladder-view.tsx'
import { ResultScreen } from './result.tsx'
import { RevealPanel } from './reveal.tsx'
import { createTable, type ProblemCode, type Table } from './state.ts'
import { useVisibleHeight } from './visible-height.ts'
import './game.css'

type Props = { app: App; table: Table; actions: GameActions }

const Trail = ({ app: { say, settings }, game, shown }: { app: App; game: GameView; shown: number }) => (
  <>
    <p class="trail">
      <span class="trail-text">{say('round.title', { n: shown, count: game.roundCount })}</span>
      <span class="trail-cells" aria-hidden="true">
        {Array.from({ length: game.roundCount }, (_, index) => {
          const { outcome } = game.rounds[index] ?? {}
          const state = outcome === 'found' ? 'found' : outcome ? 'missed' : index + 1 === shown ? 'current' : 'ahead'
          return <i key={index} class={`trail-cell trail-${state}`} />
        })}
      </span>
    </p>
    <p class="score">
      <span class="score-label">{say('round.score')}</span>
      <Digits value={game.score} language={settings.language.value} />
    </p>
  </>
)

/** Said in the place of the controls, so that the picture and the text stay. */
const Trouble = ({ app: { say }, code, actions }: { app: App; code: ProblemCode; actions: GameActions }) => (
  <div class="trouble" role="alert">
    <Glyph name="cross" />
    <p>{say(`problem.${code}`)}</p>
    <Button tone="primary" onPress={() => void actions.retry()}>
      {say('trouble.retry')}
    </Button>
  </div>
)

const Case = ({ app, table, actions, game, round }: Props & { game: GameView; round: RoundView }) => {
  const { say } = app
  const trouble = table.trouble.value
  const ratio = round.frame.width / Math.max(1, round.frame.height)
  const title = say('round.title', { n: round.number, count: game.roundCount })
  const showTrouble = () => {
    table.trouble.value ??= 'unreachable'
  }
  return (
    <Page app={app} name="game" title={title} bar={<Trail app={app} game={game} shown={round.number} />}>
      <div class={`case case-${round.state} ${trouble ? 'case-trouble' : ''}`} style={{ '--ratio': String(ratio) }}>
        <h1 class="unseen">{title}</h1>
        <Hero app={app} round={round} feeling={table.feeling.value} onTrouble={showTrouble} />
        <Ladder key={round.number} app={app} round={round} />
        {round.state === 'open' ? (
          <Controls app={app} table={table} actions={actions} round={round} />
        ) : (
          <RevealPanel app={app} round={round} isLast={round.number >= game.roundCount} actions={actions} />
        )}
        {trouble && <Trouble app={app} code={trouble} actions={actions} />}
      </div>
    </Page>
  )
}

const Waiting = ({ app, table, actions }: Props) => {
  const { say } = app
  const trouble = table.trouble.value
  return (
    <Page app={app} name="waiting">
      <DrawnState
        face={trouble ? 'broken' : 'loading'}
        title={say(trouble ? `problem.${trouble}` : 'trouble.loading')}
        heading
      >
        {trouble && (
          <Button tone="primary" onPress={() => void actions.retry()}>
            {say('trouble.retry')}
          </Button>
        )}
      </DrawnState>
    </Page>
  )
}

export const GameScreen = ({ app, id }: { app: App; id: string }) => {
  const table = useMemo(createTable, [id])
  const actions = useMemo(() => {
    const tell = (text: string) => {
      app.spoken.value = text
    }
    return createGameActions(app.client, id, table, { say: app.say, tell, blip: app.blip })
  }, [id])
  useEffect(() => void actions.look(), [id])
  useVisibleHeight()
  const props = { app, table, actions }
  const game = table.game.value
  const round = table.round.value
  if (table.phase.value === 'lost') return <LostScreen app={app} game />
  if (!game) return <Waiting {...props} />
  return round ? <Case {...props} game={game} round={round} /> : <ResultScreen app={app} game={game} />
}
