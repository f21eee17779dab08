import type { LoadedPicture } from './load-picture.ts'
import { paintCells, paintDissolve, paintPhoto, paintRise, paintSplit, type Sheet } from './paint.ts'
import { cutPieces } from './split.ts'

const SPLIT_MS = 450
const RISE_MS = 600
const DISSOLVE_MS = 900
const FADE_MS = 200

type Painter = (sheet: Sheet, share: number) => void
type Change = { readonly durationMs: number; readonly paint: Painter }

const painterOf = (picture: LoadedPicture): Painter =>
  picture.kind === 'cells' ? (sheet) => paintCells(sheet, picture.bitmap) : (sheet) => paintPhoto(sheet, picture.image)

const fade = (from: LoadedPicture | undefined, to: LoadedPicture): Change => ({
  durationMs: FADE_MS,
  paint: (sheet, share) => {
    if (from) painterOf(from)(sheet, 1)
    sheet.context.globalAlpha = share
    painterOf(to)(sheet, 1)
    sheet.context.globalAlpha = 1
  },
})

/** How one picture becomes the next: cells divide, dissolve into the full picture, or rise out of the dark. */
const changeOf = (from: LoadedPicture | undefined, to: LoadedPicture, calm: boolean): Change => {
  if (calm || (to.kind === 'photo' && from?.kind !== 'cells')) return fade(from, to)
  if (to.kind === 'photo') {
    const coarse = from?.kind === 'cells' ? from.bitmap : undefined
    return {
      durationMs: DISSOLVE_MS,
      paint: (sheet, share) => coarse && paintDissolve(sheet, { from: coarse, image: to.image }, share),
    }
  }
  const fine = to.bitmap
  if (from?.kind !== 'cells') return { durationMs: RISE_MS, paint: (sheet, share) => paintRise(sheet, fine, share) }
  const coarse = from.bitmap
  const split = { from: coarse, to: fine, pieces: cutPieces(coarse, fine) }
  return { durationMs: SPLIT_MS, paint: (sheet, share) => paintSplit(sheet, split, share) }
}

type Renderer = {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D | null
  current: LoadedPicture | undefined
  /** Paints what is shown at the moment, for a canvas of a new size. */
  repaint: () => void
  frame: number
}

const paint = ({ context, canvas }: Renderer, painter: Painter, share: number): void => {
  if (!context) return
  const sheet = { context, width: canvas.width, height: canvas.height }
  context.clearRect(0, 0, sheet.width, sheet.height)
  painter(sheet, share)
}

const animate = (renderer: Renderer, { durationMs, paint: painter }: Change, to: LoadedPicture): void => {
  const start = performance.now()
  const step = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - start) / durationMs))
    renderer.repaint = () => paint(renderer, share < 1 ? painter : painterOf(to), share)
    renderer.repaint()
    if (share < 1) renderer.frame = requestAnimationFrame(step)
  }
  cancelAnimationFrame(renderer.frame)
  step(start)
}

/** Shows pictures on one canvas: changes one for the next, and paints again at every new size. */
export const createCanvasRenderer = (canvas: HTMLCanvasElement, prefersReducedMotion: () => boolean) => {
  const context = canvas.getContext('2d')
  const renderer: Renderer = { canvas, context, current: undefined, repaint: () => {}, frame: 0 }
  return {
    /** `isNew` is a picture of its own, not a sharper level of the one before. */
    show: (next: LoadedPicture, isNew: boolean) => {
      const from = isNew ? undefined : renderer.current
      renderer.current = next
      animate(renderer, changeOf(from, next, prefersReducedMotion()), next)
    },
    /** Sets the size of the canvas in device pixels. */
    resize: (width: number, height: number) => {
      if (canvas.width === width && canvas.height === height) return
      canvas.width = width
      canvas.height = height
      renderer.repaint()
    },
    clear: () => cancelAnimationFrame(renderer.frame),
  }
}
