/** Keys that a visitor plays with; every other one, and all of them with Control, Alt or Meta, could lead out. */
const ALLOWED = /^(?:Tab|Enter| |Escape|Arrow\w+|Page\w+|Home|End|Backspace|\d)$/

const isShortcut = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey || !ALLOWED.test(key)

const refuse = (event: Event): void => event.preventDefault()

const HANDLERS: Readonly<Record<string, (event: Event) => void>> = {
  keydown: (event) => isShortcut(event as KeyboardEvent) && refuse(event),
  contextmenu: refuse,
  dragstart: refuse,
  dragover: refuse,
  drop: refuse,
  selectstart: refuse,
  copy: refuse,
  paste: refuse,
  // the middle button and those for back and forward
  auxclick: refuse,
  mousedown: (event) => (event as MouseEvent).button !== 0 && refuse(event),
  mouseup: (event) => (event as MouseEvent).button !== 0 && refuse(event),
  wheel: (event) => (event as WheelEvent).ctrlKey && refuse(event),
  touchmove: (event) => (event as TouchEvent).touches.length > 1 && refuse(event),
  gesturestart: refuse,
  click: (event) => event.target instanceof Element && event.target.closest('a') !== null && refuse(event),
}

/** Keeps a visitor on the page: no menu, shortcut, selection, zoom, link, drag or way back. Returns what ends that. */
export const guardPage = (page: Window): (() => void) => {
  const options = { capture: true, passive: false }
  for (const [type, handle] of Object.entries(HANDLERS)) page.addEventListener(type, handle, options)
  const stay = () => page.history.pushState(null, '')
  stay()
  page.addEventListener('popstate', stay)
  page.document.documentElement.classList.add('is-kiosk')
  return () => {
    for (const [type, handle] of Object.entries(HANDLERS)) page.removeEventListener(type, handle, options)
    page.removeEventListener('popstate', stay)
    page.document.documentElement.classList.remove('is-kiosk')
  }
}
