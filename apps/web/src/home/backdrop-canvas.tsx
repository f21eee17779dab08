import { useEffect, useRef } from 'preact/hooks'
import { isCalm } from '../kit/calm.ts'
import type { Bitmap } from '../mosaic/bitmap.ts'
import { layBackdrop, type Square } from './backdrop.ts'
import { type Pointer, paintBackdrop } from './backdrop-paint.ts'

/** It breathes slowly: fifteen frames a second are smooth enough, and leave the processor to whoever needs it. */
const FRAME_MS = 66
const SETTLED_MS = 2000

/** Breathes on a canvas until stopped; for those who asked for calm it is drawn once. */
const breathe = (canvas: HTMLCanvasElement, bitmap: Bitmap) => {
  const context = canvas.getContext('2d')
  const ratio = Math.min(2, devicePixelRatio)
  const start = performance.now()
  let squares: Square[] = []
  let pointer: Pointer | undefined
  let frame = 0
  let last = -FRAME_MS

  const paint = (ageMs: number) => {
    context?.setTransform(ratio, 0, 0, ratio, 0, 0)
    context?.clearRect(0, 0, canvas.width, canvas.height)
    if (context) paintBackdrop(context, squares, ageMs, pointer)
  }
  const fit = () => {
    canvas.width = canvas.clientWidth * ratio
    canvas.height = canvas.clientHeight * ratio
    squares = layBackdrop(bitmap, canvas.clientWidth, canvas.clientHeight)
    paint(isCalm() ? SETTLED_MS : performance.now() - start)
  }
  const step = (now: number) => {
    frame = requestAnimationFrame(step)
    if (now - last < FRAME_MS) return
    last = now
    paint(Math.max(0, now - start))
  }
  const point = (event: PointerEvent) => {
    pointer = { x: event.clientX, y: event.clientY }
  }
  const observer = new ResizeObserver(fit)
  observer.observe(canvas)
  if (!isCalm()) {
    frame = requestAnimationFrame(step)
    addEventListener('pointermove', point)
  }
  return () => {
    cancelAnimationFrame(frame)
    removeEventListener('pointermove', point)
    observer.disconnect()
  }
}

/** The cover as a giant background; it means nothing and is kept from ears. */
export const Backdrop = ({ bitmap }: { bitmap: Bitmap | undefined }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current && bitmap ? breathe(canvas.current, bitmap) : undefined), [bitmap])
  return <canvas ref={canvas} class="backdrop" />
}
