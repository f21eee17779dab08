import { useEffect, useRef, useState } from 'preact/hooks'
import { sayInKiosk } from '../../app/words/kiosk/kiosk.ts'
import { Logo } from '../../kit/glyph.tsx'
import { useTitle } from '../../kit/page.tsx'
import { prefersReducedMotion } from '../../kit/reduced-motion.ts'
import { loadPicture } from '../../mosaic/load-picture.ts'
import { Rungs } from '../../play/ladder/rungs.tsx'
import { useRenderer } from '../../play/picture/use-renderer.ts'
import { type Frame, frameMs, framesOf } from './attract-loop.ts'
import type { KioskProps } from './kiosk-props.ts'
import { LanguageKeys } from './languages.tsx'

const WORDS_MS = 4_000

/** Goes from one place to the next, each after its own time, and from the last to the first. */
const useTurns = (count: number, lastsMs: (at: number) => number): number => {
  const [at, setAt] = useState(0)
  const place = count === 0 ? 0 : at % count
  useEffect(() => {
    if (count < 2) return
    const timer = setTimeout(() => setAt((place + 1) % count), lastsMs(place))
    return () => clearTimeout(timer)
  }, [count, place])
  return place
}

type HeroProps = KioskProps & { readonly frame: Frame }

const Hero = ({ app, session, frame, actions }: HeroProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const renderer = useRenderer(canvas)
  const picture = session.pictures.value[frame.picture]
  useEffect(() => {
    let isCurrent = true
    void loadPicture(app.client.renderUrl(frame.path), false).then(
      (loaded) => isCurrent && renderer.current?.show(loaded, frame.isNew),
      () => isCurrent && actions.dispatch({ kind: 'lost' }),
    )
    return () => {
      isCurrent = false
    }
  }, [frame.path])
  if (!picture) return null
  const { width, height } = picture.frame
  return (
    <div class="attract-hero" style={{ '--ratio': String(width / Math.max(1, height)) }}>
      <div class="hero-room">
        <div class="hero" aria-hidden="true">
          <canvas ref={canvas} />
        </div>
      </div>
      <Rungs levels={picture.levels.length} level={frame.level + 1} />
    </div>
  )
}

/** The loop between two visitors: a picture that sharpens, and the invitation in one language after the other. */
export const Attract = (props: KioskProps) => {
  const { app, config, session, actions } = props
  const isStill = prefersReducedMotion()
  const frames = framesOf(session.pictures.value, isStill)
  const frame = frames[useTurns(frames.length, (at) => frameMs(frames, at, isStill))]
  const turn = useTurns(config.languages.length, () => WORDS_MS)
  const language = config.languages[turn] ?? config.languages[0]
  const screen = useRef<HTMLElement>(null)
  useTitle(app.say('name'))
  useEffect(() => {
    // a touch anywhere is one of the button, which keyboards and screen readers have
    const play = () => void actions.play(language)
    const press = ({ key, target }: KeyboardEvent) => key === 'Enter' && target === document.body && play()
    const main = screen.current
    main?.addEventListener('click', play)
    addEventListener('keydown', press)
    return () => {
      main?.removeEventListener('click', play)
      removeEventListener('keydown', press)
    }
  }, [language])
  return (
    <main ref={screen} class="attract" id="main">
      <h1 class="attract-name">
        <Logo />
        <span>Pixel</span> <span>Detective</span>
      </h1>
      {frame ? <Hero {...props} frame={frame} /> : <div class="attract-hero" />}
      <div class="attract-words">
        <p class="attract-lead" lang={language} key={`lead ${language}`}>
          {sayInKiosk(language, 'kiosk.lead')}
        </p>
        <button
          type="button"
          class="button primary attract-touch"
          lang={language}
          aria-busy={session.kiosk.value.phase === 'starting'}
        >
          <span key={language}>{sayInKiosk(language, 'kiosk.touch')}</span>
        </button>
        <LanguageKeys {...props} />
      </div>
    </main>
  )
}
