import type { RoundView } from '@pd/contract/client'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { isCalm } from '../kit/calm.ts'
import type { Bitmap } from '../mosaic/bitmap.ts'
import { throwConfetti } from '../mosaic/confetti.ts'
import { develop } from '../mosaic/develop.ts'
import { createEasel } from '../mosaic/easel.ts'
import type { Feeling } from './state.ts'

/** What of a round is drawn, be it of a game or of a room. */
export type Exhibit = Pick<
  RoundView,
  'number' | 'state' | 'level' | 'levels' | 'cells' | 'picture' | 'outcome' | 'reveal'
>
type Props = { app: App; round: Exhibit; feeling: Feeling; onTrouble: () => void; onShown?: () => void }

const label = ({ say }: App, round: Exhibit) =>
  round.reveal ? say('reveal.picture', { name: round.reveal.name }) : say('round.picture', round)

const NUDGE = [0, -12, 10, -6, 4, 0].map((x) => ({ transform: `translateX(${x}px)` }))

const useEasel = ({ app, round, onTrouble, onShown }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const easel = useRef<ReturnType<typeof createEasel>>(null)
  const shown = useRef({ number: 0, bitmap: undefined as Bitmap | undefined, closed: false })
  const url = app.client.renderUrl(round.reveal?.picture ?? round.picture)
  const isFull = round.reveal !== null || round.cells === null

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const held = createEasel(element, isCalm)
    easel.current = held
    const observer = new ResizeObserver(() => {
      const ratio = Math.min(2, devicePixelRatio)
      held.resize(Math.round(element.clientWidth * ratio), Math.round(element.clientHeight * ratio))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      held.clear()
    }
  }, [])

  useEffect(() => {
    let isCurrent = true
    const before = shown.current
    const fresh = before.number !== round.number
    void develop(url, isFull).then(
      (picture) => {
        if (!isCurrent) return
        easel.current?.show(picture, fresh)
        const bitmap = picture.kind === 'cells' ? picture.bitmap : before.bitmap
        const celebrates = !fresh && !before.closed && round.outcome === 'found' && !isCalm()
        if (celebrates && bitmap && canvas.current) throwConfetti(canvas.current.getBoundingClientRect(), bitmap)
        onShown?.()
        shown.current = { number: round.number, bitmap, closed: round.state === 'closed' }
      },
      () => isCurrent && onTrouble(),
    )
    return () => {
      isCurrent = false
    }
  }, [url, isFull, round.number])
  return canvas
}

/** The picture: as large as the screen allows, nothing on top of it. */
export const Hero = (props: Props) => {
  const { app, round, feeling } = props
  const canvas = useEasel(props)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (feeling.kind === 'wrong' && !isCalm()) box.current?.animate(NUDGE, { duration: 320 })
  }, [feeling.beat])
  return (
    <div class="hero-room">
      <div ref={box} class={`hero hero-${feeling.kind}`}>
        <canvas ref={canvas} role="img" aria-label={label(app, round)} />
      </div>
    </div>
  )
}
