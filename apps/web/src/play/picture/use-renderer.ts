import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { prefersReducedMotion } from '../../kit/reduced-motion.ts'
import { createCanvasRenderer } from '../../mosaic/canvas-renderer.ts'

/** A renderer over a canvas, which it keeps as sharp as the screen shows it, at most at twice the CSS size. */
export const useRenderer = (canvas: RefObject<HTMLCanvasElement | null>) => {
  const renderer = useRef<ReturnType<typeof createCanvasRenderer>>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const held = createCanvasRenderer(element, prefersReducedMotion)
    renderer.current = held
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
  return renderer
}
