import type { GameView, RoundView } from '@pd/contract/client'
import type { ComponentType } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { keepUnfinished } from '../../app/unfinished-game.ts'
import { wait } from '../../app/wait.ts'
import { Page } from '../../kit/page.tsx'
import { WaitingPage } from '../../kit/waiting.tsx'
import { HeardText } from '../../play/heard/heard.tsx'
import { useHeard } from '../../play/heard/heard-state.ts'
import { Introduction } from '../../play/introduction/introduction.tsx'
import { Ladder } from '../../play/ladder/ladder-view.tsx'
import { Picture } from '../../play/picture/picture.tsx'
import { ServerNote } from '../../play/server-note.tsx'
import { Trouble } from '../../play/trouble.tsx'
import { useVisibleHeight } from '../../play/visible-height.ts'
import { NotFoundScreen } from '../not-found/view.tsx'
import { createSoloActions, type SoloActions } from './actions.ts'
import { Controls } from './controls.tsx'
import { useKeepFound } from './keep-found.ts'
import { ResultScreen } from './result.tsx'
import { RevealPanel } from './reveal.tsx'
import { createSoloState, isHurried, type SoloState, titleOf } from './state.ts'
import { Trail } from './trail.tsx'
import '../../play/play.css'
import './result.css'

type Props = { app: App; solo: SoloState; actions: SoloActions }

type CaseProps = Props & { game: GameView; round: RoundView; title?: string | undefined }

const Case = ({ app, solo, actions, game, round, title: own }: CaseProps) => {
  const { say } = app
  const trouble = solo.trouble.value
  const heard = useHeard(app)
  useKeepFound(app, game, round)
  const ratio = round.frame.width / Math.max(1, round.frame.height)
  const title = own ?? titleOf(say, game, round.number)
  const end = () => void actions.endTime()
  const bar = own ? (
    <p class="trail trail-own">{own}</p>
  ) : (
    <Trail app={app} solo={solo} game={game} shown={round.number} onEnd={end} />
  )
  const showTrouble = () => {
    solo.trouble.value ??= 'unreachable'
  }
  return (
    <Page app={app} name="game" title={title} bar={bar}>
      <div
        class={`case case-${round.state} case-${game.answers} ${trouble ? 'case-trouble' : ''}`}
        style={{ '--ratio': String(ratio) }}
      >
        <h1 class="unseen">{title}</h1>
        <Picture
          app={app}
          round={round}
          feedback={solo.feedback.value}
          onTrouble={showTrouble}
          onShown={(picture) => heard.show(round.number, picture)}
        />
        {round.state === 'open' && <HeardText app={app} heard={heard} />}
        <Ladder key={round.number} app={app} round={round} />
        {round.state === 'open' ? (
          <Controls app={app} solo={solo} actions={actions} round={round} heard={heard} isHurried={isHurried(game)} />
        ) : (
          <RevealPanel
            app={app}
            round={round}
            isLast={game.state === 'finished' && round.number >= game.roundCount}
            actions={actions}
          />
        )}
        <Trouble app={app} problem={trouble} onRetry={() => void actions.retry()} />
        <ServerNote text={solo.lost.value} />
      </div>
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
  const solo = useMemo(createSoloState, [id])
  const actions = useMemo(() => createSoloActions({ ...app, id, solo, wait, now: () => performance.now() }), [id])
  useEffect(() => {
    void actions.reload()
    return actions.leave
  }, [id])
  const isPlaying = solo.game.value && solo.game.value.state === 'playing'
  useEffect(() => {
    if (isPlaying !== undefined && title === undefined) keepUnfinished(app.storage, isPlaying)
  }, [isPlaying])
  useVisibleHeight()
  const props = { app, solo, actions }
  const game = solo.game.value
  const round = solo.round.value
  if (solo.phase.value === 'lost') return <NotFoundScreen app={app} game />
  if (!game) return <WaitingPage app={app} problem={solo.trouble.value} onRetry={() => void actions.retry()} />
  return round ? <Case {...props} game={game} round={round} title={title} /> : <Result app={app} game={game} />
}
