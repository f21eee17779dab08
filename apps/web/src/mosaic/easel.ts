import type { Developed } from './develop.ts'
import { paintCells, paintDissolve, paintPhoto, paintRise, paintSplit, type Sheet } from './paint.ts'
import { cutPieces } from './split.ts'

const SPLIT_MS = 450
const RISE_MS = 600
const DISSOLVE_MS = 900
const FADE_MS = 200

type Painter = (sheet: Sheet, share: number) => void
type Change = { readonly durationMs: number; readonly paint: Painter }

const still = (picture: Developed): Painter =>
  picture.kind === 'cells' ? (sheet) => paintCells(sheet, picture.bitmap) : (sheet) => paintPhoto(sheet, picture.image)

const fade = (from: Developed | undefined, to: Developed): Change => ({
  durationMs: FADE_MS,
  paint: (sheet, share) => {
    if (from) still(from)(sheet, 1)
    sheet.context.globalAlpha = share
    still(to)(sheet, 1)
    sheet.context.globalAlpha = 1
  },
})

/** How one picture becomes the next: cells divide, dissolve into the full picture, or rise out of the dark. */
const changeOf = (from: Developed | undefined, to: Developed, calm: boolean): Change => {
  if (calm || (to.kind === 'photo' && from?.kind !== 'cells')) return fade(from, to)
  if (to.kind === 'photo') {
    const coarse = from?.kind === 'cells' ? from.bitmap : undefined
    return { durationMs: DISSOLVE_MS, paint: (sheet, share) => coarse && paintDissolve(sheet, coarse, to.image, share) }
  }
  const fine = to.bitmap
  if (from?.kind !== 'cells') return { durationMs: RISE_MS, paint: (sheet, share) => paintRise(sheet, fine, share) }
  const coarse = from.bitmap
  const pieces = cutPieces(coarse, fine)
  return { durationMs: SPLIT_MS, paint: (sheet, share) => paintSplit(sheet, coarse, fine, pieces, share) }
}

/** Holds one canvas: shows a picture, changes it for the next, and draws it again at every new size. */
export const createEasel = (canvas: HTMLCanvasElement, isCalm: () => boolean) => {
  const context = canvas.getContext('2d')
  let current: Developed | undefined
  let draw: () => void = () => {}
  let frame = 0

  const paint = (painter: Painter, share: number) => {
    if (!context) return
    const sheet = { context, width: canvas.width, height: canvas.height }
    context.clearRect(0, 0, sheet.width, sheet.height)
    painter(sheet, share)
  }
  const run = ({ durationMs, paint: painter }: Change, to: Developed) => {
    const start = performance.now()
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / durationMs))
      draw = () => paint(share < 1 ? painter : still(to), share)
      draw()
      if (share < 1) frame = requestAnimationFrame(step)
    }
    cancelAnimationFrame(frame)
    step(start)
  }
  return {
    /** `fresh` is a picture of its own, not a sharper look at the one before. */
    show: (next: Developed, fresh: boolean) => {
      const from = fresh ? undefined : current
      current = next
      run(changeOf(from, next, isCalm()), next)
    },
    resize: (width: number, height: number) => {
      if (canvas.width === width && canvas.height === height) return
      canvas.width = width
      canvas.height = height
      draw()
    },
    clear: () => {
      cancelAnimationFrame(frame)
    },
  }
}
