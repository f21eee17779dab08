import { css, mix } from '../../mosaic/bitmap.ts'
import { easeOut, scatter, staggered } from '../../mosaic/split.ts'
import type { Square } from './backdrop.ts'

const RISE_MS = 900
const BREATH_MS = 5200
const SLEEPING = 0.86

/** How far a square has opened into its four quarters: now and then by itself, and under the pointer. */
const openness = (breath: number, near: number): number =>
  Math.max(near, Math.max(0, breath - SLEEPING) / (1 - SLEEPING))

type Box = Pick<Square, 'x' | 'y' | 'side'>

const paintQuarters = (context: CanvasRenderingContext2D, { x, y, side }: Box, gap: number) => {
  const low = Math.floor((side - gap) / 2)
  const high = Math.ceil((side + gap) / 2)
  if (gap < 1) context.fillRect(x, y, side, side)
  else for (const dx of [0, high]) for (const dy of [0, high]) context.fillRect(x + dx, y + dy, low, low)
}

/** Where the pointer is, in CSS pixels of the page. */
export type Pointer = { readonly x: number; readonly y: number }

type Moment = { readonly squares: readonly Square[]; readonly ageMs: number; readonly pointer: Pointer | undefined }

/** Paints one moment of the backdrop; `ageMs` is the time since it appeared. */
export const paintBackdrop = (context: CanvasRenderingContext2D, { squares, ageMs, pointer }: Moment) => {
  for (const square of squares) {
    const chance = scatter(square.column + 7, square.row + 3)
    const rise = easeOut(staggered(Math.min(1, ageMs / RISE_MS), chance))
    if (rise === 0) continue
    const breath = Math.sin((ageMs / BREATH_MS + chance) * 2 * Math.PI)
    const centreX = square.x + square.side / 2
    const centreY = square.y + square.side / 2
    const near = pointer
      ? Math.max(0, 1 - Math.hypot(pointer.x - centreX, pointer.y - centreY) / (square.side * 1.4))
      : 0
    const scale = square.scale * rise * (0.97 + 0.03 * breath)
    const side = Math.round(square.side * scale)
    const light =
      breath > 0 ? mix(square.colour, [255, 255, 255], breath * 0.06) : mix(square.colour, [8, 10, 24], -breath * 0.08)
    context.fillStyle = css(light)
    paintQuarters(
      context,
      { x: Math.round(centreX - side / 2), y: Math.round(centreY - side / 2), side },
      openness(breath, near) * square.side * 0.08,
    )
  }
}
