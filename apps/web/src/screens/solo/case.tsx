import type { GameView, RoundView } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { HeardText } from '../../play/heard/heard.tsx'
import { useHeard } from '../../play/heard/heard-state.ts'
import { Ladder } from '../../play/ladder/ladder-view.tsx'
import { Picture } from '../../play/picture/picture.tsx'
import { ServerNote } from '../../play/server-note.tsx'
import { Trouble } from '../../play/trouble.tsx'
import { Controls } from './controls.tsx'
import { RevealPanel } from './reveal.tsx'
import { isHurried } from './state.ts'
import type { SoloTable } from './use-solo.ts'

type Props = SoloTable & {
  app: App
  game: GameView
  round: RoundView
  title: string
  /** Counts the moments from which the picture is loaded anew. */
  outages?: number
  /** Whether the credit leads to the page of the picture, as it does unless set. */
  isLink?: boolean
  /** Tries again what failed; without it, the page says nothing of a failure. */
  onRetry?: () => void
}

/** A round: its picture, and the ways to name it; after its end, the answer. */
export const Case = ({ app, solo, actions, game, round, title, outages, isLink = true, onRetry }: Props) => {
  const heard = useHeard(app)
  const trouble = onRetry && solo.trouble.value
  const showTrouble = () => {
    solo.trouble.value ??= 'unreachable'
  }
  return (
    <div
      class={`case case-${round.state} case-${game.answers} ${trouble ? 'case-trouble' : ''}`}
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
        <Controls app={app} solo={solo} actions={actions} round={round} heard={heard} isHurried={isHurried(game)} />
      ) : (
        <RevealPanel
          app={app}
          round={round}
          isLast={game.state === 'finished' && round.number >= game.roundCount}
          actions={actions}
          isLink={isLink}
        />
      )}
      {onRetry && <Trouble app={app} problem={trouble} onRetry={onRetry} />}
      <ServerNote text={solo.lost.value} />
    </div>
  )
}
