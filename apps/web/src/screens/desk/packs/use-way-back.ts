import { useLayoutEffect, useRef } from 'preact/hooks'

/** Where a link of the sheet was when it was followed. */
type Left = { readonly link: HTMLElement; readonly top: number; readonly isHidden: boolean }

/**
 * Keeps the place on the sheet while an item of it is open, and leads back to it: the focus to the link that opened the item, and the page
 * to where it was scrolled, if the item took the place of the sheet. To be called with each click on the sheet before it is followed.
 */
export const useWayBack = (item: string | undefined) => {
  const sheet = useRef<HTMLDivElement>(null)
  const left = useRef<Left | undefined>(undefined)
  useLayoutEffect(() => {
    const isHidden = sheet.current?.offsetParent === null
    if (item) {
      if (left.current) left.current = { ...left.current, isHidden }
      if (isHidden) window.scrollTo(0, 0)
      return
    }
    const back = left.current
    left.current = undefined
    if (!back) return
    back.link.focus({ preventScroll: true })
    if (back.isHidden) window.scrollTo(0, back.top)
  }, [item])
  const keepPlace = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLElement>('[data-keeps-scroll]') : null
    if (link) left.current = { link, top: window.scrollY, isHidden: false }
  }
  return { sheet, keepPlace }
}
