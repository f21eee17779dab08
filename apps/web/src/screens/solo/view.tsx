import type { GameView, RoundView } from '@pd/contract/client'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { keepUnfinished } from '../../app/unfinished-game.ts'
import { Page } from '../../kit/page.tsx'
import { WaitingPage } from '../../kit/waiting.tsx'
import { Introduction } from '../../play/introduction/introduction.tsx'
import { useVisibleHeight } from '../../play/visible-height.ts'
import { NotFoundScreen } from '../not-found/view.tsx'
import { Case } from './case.tsx'
import { useKeepFound } from './keep-found.ts'
import { ResultScreen } from './result.tsx'
import { titleOf } from './state.ts'
import { Trail } from './trail.tsx'
import { type SoloTable, useSolo } from './use-solo.ts'
import '../../play/play.css'
import './result.css'

type PageProps = SoloTable & { app: App; game: GameView; round: RoundView; title?: string | undefined }

const RoundPage = ({ title: own, ...props }: PageProps) => {
  const { app, solo, actions, game, round } = props
  useKeepFound(app, game, round)
  const title = own ?? titleOf(app.say, game, round.number)
  const bar = own ? (
    <p class="trail trail-own">{own}</p>
  ) : (
    <Trail app={app} solo={solo} game={game} shown={round.number} onEnd={() => void actions.endTime()} />
  )
  return (
    <Page app={app} name="game" title={title} bar={bar}>
      <Case {...props} title={title} onRetry={() => void actions.retry()} />
      <Introduction app={app} round={round} />
    </Page>
  )
}

type ScreenProps = {
  app: App
  id: string
  /** What the game is called, where it is not by the number of its round; such a game is not among those to continue. */
  title?: string
  Result?: ComponentType<{ app: App; game: GameView }>
}

/** A game of one player: its rounds, then its result. */
export const SoloScreen = ({ app, id, title, Result = ResultScreen }: ScreenProps) => {
  const table = useSolo(app, id)
  const { solo, actions } = table
  const isPlaying = solo.game.value && solo.game.value.state === 'playing'
  useEffect(() => {
    if (isPlaying !== undefined && title === undefined) keepUnfinished(app.storage, isPlaying)
  }, [isPlaying])
  useVisibleHeight()
  const game = solo.game.value
  const round = solo.round.value
  if (solo.phase.value === 'lost') return <NotFoundScreen app={app} game />
  if (!game) return <WaitingPage app={app} problem={solo.trouble.value} onRetry={() => void actions.retry()} />
  return round ? (
    <RoundPage {...table} app={app} game={game} round={round} title={title} />
  ) : (
    <Result app={app} game={game} />
  )
}
