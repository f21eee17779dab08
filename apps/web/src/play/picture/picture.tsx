import type { RoundView } from '@pd/contract/client'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { prefersReducedMotion } from '../../kit/reduced-motion.ts'
import type { Bitmap } from '../../mosaic/bitmap.ts'
import { throwConfetti } from '../../mosaic/confetti.ts'
import { type LoadedPicture, loadPicture } from '../../mosaic/load-picture.ts'
import type { Feedback } from '../feedback.ts'
import { useRenderer } from './use-renderer.ts'

/** The part of a round, of a game or of a room, that the picture is drawn from. */
export type PictureRound = Pick<
  RoundView,
  'number' | 'state' | 'level' | 'levels' | 'cells' | 'picture' | 'outcome' | 'reveal'
>
type Props = {
  app: App
  round: PictureRound
  feedback: Feedback
  onTrouble: () => void
  onShown?: (picture: LoadedPicture) => void
}
type Shown = { readonly number: number; readonly bitmap: Bitmap | undefined; readonly isClosed: boolean }

const NUDGE = [0, -12, 10, -6, 4, 0].map((x) => ({ transform: `translateX(${x}px)` }))

const labelOf = ({ say }: App, round: PictureRound) =>
  round.reveal ? say('reveal.picture', { name: round.reveal.name }) : say('round.picture', round)

/** Whether a picture ends a round that this page saw open, with a find. */
const isCelebrated = (before: Shown, { number, outcome }: PictureRound): boolean =>
  before.number === number && !before.isClosed && outcome === 'found' && !prefersReducedMotion()

/** Draws the round's picture on a canvas: it is loaded first, and replaces the one before only then. */
const usePicture = ({ app, round, onTrouble, onShown }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const renderer = useRenderer(canvas)
  const shown = useRef<Shown>({ number: 0, bitmap: undefined, isClosed: false })
  const url = app.client.renderUrl(round.reveal?.picture ?? round.picture)
  const isFull = round.reveal !== null || round.cells === null

  const show = (picture: LoadedPicture) => {
    const before = shown.current
    renderer.current?.show(picture, before.number !== round.number)
    const bitmap = picture.kind === 'cells' ? picture.bitmap : before.bitmap
    if (isCelebrated(before, round) && bitmap && canvas.current)
      throwConfetti(canvas.current.getBoundingClientRect(), bitmap.cells)
    onShown?.(picture)
    shown.current = { number: round.number, bitmap, isClosed: round.state === 'closed' }
  }
  useEffect(() => {
    let isCurrent = true
    void loadPicture(url, isFull).then(
      (picture) => isCurrent && show(picture),
      () => isCurrent && onTrouble(),
    )
    return () => {
      isCurrent = false
    }
  }, [url, isFull, round.number])
  return canvas
}

/** The picture: as large as the screen allows, nothing on top of it. */
export const Picture = (props: Props) => {
  const { app, round, feedback } = props
  const canvas = usePicture(props)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (feedback.kind === 'wrong' && !prefersReducedMotion()) box.current?.animate(NUDGE, { duration: 320 })
  }, [feedback.count])
  return (
    <div class="hero-room">
      <div ref={box} class={`hero hero-${feedback.kind}`}>
        <canvas ref={canvas} role="img" aria-label={labelOf(app, round)} />
      </div>
    </div>
  )
}
