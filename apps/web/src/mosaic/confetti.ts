import { type Colour, css } from './bitmap.ts'

type Flake = { x: number; y: number; dx: number; dy: number; readonly side: number; readonly colour: string }

const GRAVITY = 0.0016
const LIFE_MS = 2600
const SIDES = [8, 12, 16, 24]

const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(Math.random() * list.length)] ?? fallback

const makeFlake = (box: DOMRect, colours: readonly Colour[]): Flake => ({
  x: box.left + Math.random() * box.width,
  y: box.top + Math.random() * box.height * 0.7,
  dx: (Math.random() - 0.5) * 0.7,
  dy: -0.25 - Math.random() * 0.75,
  side: pick(SIDES, 12),
  colour: css(pick(colours, [255, 179, 26])),
})

/** Lets squares of some colours fall over the whole page, a few dozen unless told; they take their canvas with them. */
export const throwConfetti = (box: DOMRect, colours: readonly Colour[], amount = 64) => {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return
  canvas.className = 'confetti'
  canvas.setAttribute('aria-hidden', 'true')
  canvas.width = innerWidth
  canvas.height = innerHeight
  document.body.append(canvas)
  const flakes = Array.from({ length: amount }, () => makeFlake(box, colours))
  const start = performance.now()
  let last = start
  const step = (now: number) => {
    const passed = Math.min(50, now - last)
    last = now
    context.clearRect(0, 0, canvas.width, canvas.height)
    for (const flake of flakes) {
      flake.dy += GRAVITY * passed
      flake.x += flake.dx * passed
      flake.y += flake.dy * passed
      context.fillStyle = flake.colour
      context.fillRect(Math.round(flake.x), Math.round(flake.y), flake.side, flake.side)
    }
    if (now - start < LIFE_MS) requestAnimationFrame(step)
    else canvas.remove()
  }
  requestAnimationFrame(step)
}
