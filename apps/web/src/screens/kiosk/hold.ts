/** The corner where a line of text begins, at the top: nothing there can be pressed. */
const CORNER_PX = 96
const HOLD_MS = 5_000

type Held = { readonly kind: 'pointer'; readonly id: number } | { readonly kind: 'key' }

const isInCorner = (page: Window, { clientX, clientY }: PointerEvent): boolean => {
  const isRtl = page.document.documentElement.dir === 'rtl'
  return clientY < CORNER_PX && (isRtl ? page.innerWidth - clientX : clientX) < CORNER_PX
}

/** Calls `onHeld` when the corner at the top, or Escape, is held for five seconds. Returns what ends that. */
export const watchHold = (page: Window, onHeld: () => void): (() => void) => {
  let held: Held | undefined
  let timer: number | undefined
  const end = () => {
    page.clearTimeout(timer)
    held = undefined
  }
  const begin = (by: Held) => {
    end()
    held = by
    timer = page.setTimeout(() => {
      end()
      onHeld()
    }, HOLD_MS)
  }
  const handlers = {
    pointerdown: (event: PointerEvent) => isInCorner(page, event) && begin({ kind: 'pointer', id: event.pointerId }),
    pointermove: (event: PointerEvent) =>
      held?.kind === 'pointer' && held.id === event.pointerId && !isInCorner(page, event) && end(),
    pointerup: () => held?.kind === 'pointer' && end(),
    pointercancel: () => held?.kind === 'pointer' && end(),
    keydown: ({ key, repeat }: KeyboardEvent) => key === 'Escape' && !repeat && begin({ kind: 'key' }),
    keyup: () => held?.kind === 'key' && end(),
  }
  for (const [type, handle] of Object.entries(handlers)) page.addEventListener(type, handle as EventListener, true)
  return () => {
    end()
    for (const [type, handle] of Object.entries(handlers)) page.removeEventListener(type, handle as EventListener, true)
  }
}
