import { batch, signal } from '@preact/signals'
import { withoutBase } from '../app/base-path.ts'
import { readRoute } from '../app/route.ts'

const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined => {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isElsewhere = link?.target || link?.hasAttribute('download')
  return plain && link && !isElsewhere && !event.defaultPrevented ? link : undefined
}

/**
 * Follows the address bar: links to our own pages and the back button change the route, nothing reloads. Another page begins at its top; a link
 * with `data-keeps-scroll` and the way back within a page leave it where it is.
 */
export const createRouter = (page: Window, base: string) => {
  const readPlace = () => readRoute(withoutBase(page.location.pathname, base))
  const route = signal(readPlace())
  const search = signal(page.location.search)
  let path = page.location.pathname
  const follow = (keepsScroll: boolean) => {
    path = page.location.pathname
    batch(() => {
      route.value = readPlace()
      search.value = page.location.search
    })
    if (!keepsScroll) page.scrollTo(0, 0)
  }
  const isBelow = (target: string) => target === base || target.startsWith(`${base}/`)
  const go = (to: string, { replace = false, keepsScroll = false } = {}) => {
    page.history[replace ? 'replaceState' : 'pushState'](null, '', base + to)
    follow(keepsScroll)
  }
  const listen = () => {
    page.addEventListener('popstate', () => follow(page.location.pathname === path))
    page.addEventListener('click', (event) => {
      const link = linkOf(event)
      if (!link || link.origin !== page.location.origin || !isBelow(link.pathname)) return
      event.preventDefault()
      go(withoutBase(link.pathname, base) + link.search, { keepsScroll: link.hasAttribute('data-keeps-scroll') })
    })
  }
  return { route, search, go, listen }
}
