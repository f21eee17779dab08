import type { GameView } from '@pd/contract/client'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { sayInKiosk } from '../../app/words/kiosk/kiosk.ts'
import { Button } from '../../kit/button.tsx'
import { Meter } from '../../kit/cell-meter.tsx'
import { Digits } from '../../kit/digits.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { useTitle } from '../../kit/page.tsx'
import { Stars } from '../solo/stars.tsx'
import { verdictOf } from '../solo/verdict.ts'
import type { KioskProps } from './kiosk-props.ts'
import { leftMs, secondsShown } from './state.ts'

type Props = KioskProps & { readonly game: GameView }

/** How long the result stays: in words, and as cells that go out. */
const Countdown = ({ app, session }: KioskProps) => {
  const { kiosk, timing, now } = session
  const n = secondsShown(kiosk.value, timing, now.value)
  const share = (leftMs(kiosk.value, timing, now.value) ?? 0) / timing.resultMs
  return (
    <p class="kiosk-countdown">
      <Meter share={share} cells={15} />
      <span>{n !== undefined && sayInKiosk(app.settings.language.value, 'kiosk.over', { n })}</span>
    </p>
  )
}

const Pictures = ({ app, game }: Props) => (
  <ol class="kiosk-pictures">
    {game.rounds.map(
      (round) =>
        round.reveal && (
          <li key={round.number} class={`exhibit exhibit-${round.outcome === 'found' ? 'found' : 'missed'}`}>
            <img
              src={app.client.renderUrl(round.reveal.picture)}
              alt=""
              width={round.frame.width * 24}
              height={round.frame.height * 24}
            />
            <span class="exhibit-name">{round.reveal.name}</span>
            <Stars app={app} round={round} />
          </li>
        ),
    )}
  </ol>
)

/** The end of a visitor's game: the stars, the pictures, and another game or none. */
export const KioskResult = (props: Props) => {
  const { app, game, actions } = props
  const { say, settings } = app
  const language = settings.language.value
  const { figure, figureSaid, headline, summary } = verdictOf(say, game)
  const again = useRef<HTMLButtonElement>(null)
  useTitle(say('result.title'))
  useLayoutEffect(() => {
    app.announce(`${headline} ${figureSaid}. ${summary}`)
    again.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main class="kiosk-result" id="main">
      <div class="kiosk-sum">
        <h1>{headline}</h1>
        <p class="kiosk-stars">
          <Digits value={figure} from={0} language={language} />
          <Glyph name="star" />
        </p>
        <p class="result-found">{summary}</p>
      </div>
      <Pictures {...props} />
      <div class="kiosk-next">
        <Button innerRef={again} tone="primary" glyph="loop" onPress={() => void actions.play(language)}>
          {say('result.again')}
        </Button>
        <Button glyph="check" onPress={() => actions.dispatch({ kind: 'stopped' })}>
          {sayInKiosk(language, 'kiosk.done')}
        </Button>
        <Countdown {...props} />
      </div>
    </main>
  )
}
