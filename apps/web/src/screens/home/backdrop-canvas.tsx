import { useEffect, useRef } from 'preact/hooks'
import { prefersReducedMotion } from '../../kit/reduced-motion.ts'
import type { Bitmap } from '../../mosaic/bitmap.ts'
import { layOutBackdrop, type Square } from './backdrop.ts'
import { type Pointer, paintBackdrop } from './backdrop-paint.ts'

/** The squares move slowly: fifteen frames a second are smooth enough, and cost little processor time. */
const FRAME_MS = 66
const SETTLED_MS = 2000

type Animation = {
  readonly canvas: HTMLCanvasElement
  readonly bitmap: Bitmap
  readonly ratio: number
  readonly startedAt: number
  squares: readonly Square[]
  pointer: Pointer | undefined
  frame: number
  paintedAt: number
}

const paint = ({ canvas, ratio, squares, pointer }: Animation, ageMs: number): void => {
  const context = canvas.getContext('2d')
  if (!context) return
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, canvas.width, canvas.height)
  paintBackdrop(context, { squares, ageMs, pointer })
}

const fit = (animation: Animation): void => {
  const { canvas, bitmap, ratio, startedAt } = animation
  canvas.width = canvas.clientWidth * ratio
  canvas.height = canvas.clientHeight * ratio
  animation.squares = layOutBackdrop(bitmap, { width: canvas.clientWidth, height: canvas.clientHeight })
  paint(animation, prefersReducedMotion() ? SETTLED_MS : performance.now() - startedAt)
}

const step = (animation: Animation) => (now: number) => {
  animation.frame = requestAnimationFrame(step(animation))
  if (now - animation.paintedAt < FRAME_MS) return
  animation.paintedAt = now
  paint(animation, Math.max(0, now - animation.startedAt))
}

/** Animates the cover on a canvas until stopped; for readers who prefer reduced motion it is painted once a size. */
const animate = (canvas: HTMLCanvasElement, bitmap: Bitmap): (() => void) => {
  const animation: Animation = {
    canvas,
    bitmap,
    ratio: Math.min(2, devicePixelRatio),
    startedAt: performance.now(),
    squares: [],
    pointer: undefined,
    frame: 0,
    paintedAt: -FRAME_MS,
  }
  const followPointer = (event: PointerEvent) => {
    animation.pointer = { x: event.clientX, y: event.clientY }
  }
  const observer = new ResizeObserver(() => fit(animation))
  observer.observe(canvas)
  if (!prefersReducedMotion()) {
    animation.frame = requestAnimationFrame(step(animation))
    addEventListener('pointermove', followPointer)
  }
  return () => {
    cancelAnimationFrame(animation.frame)
    removeEventListener('pointermove', followPointer)
    observer.disconnect()
  }
}

/** The cover as a giant background, for eyes only. */
export const Backdrop = ({ bitmap }: { bitmap: Bitmap | undefined }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current && bitmap ? animate(canvas.current, bitmap) : undefined), [bitmap])
  return <canvas ref={canvas} class="backdrop" />
}
