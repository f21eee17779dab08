import { signal } from '@preact/signals'
import { readRoute } from '../app/route.ts'

const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined => {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isElsewhere = link?.target || link?.hasAttribute('download')
  return plain && link && !isElsewhere && !event.defaultPrevented ? link : undefined
}

/** Follows the address bar: links to our own pages and the back button change the route, nothing reloads. */
export const createRouter = (page: Window) => {
  const route = signal(readRoute(page.location.pathname))
  const follow = () => {
    route.value = readRoute(page.location.pathname)
    page.scrollTo(0, 0)
  }
  const go = (path: string, { replace = false } = {}) => {
    page.history[replace ? 'replaceState' : 'pushState'](null, '', path)
    follow()
  }
  const listen = () => {
    page.addEventListener('popstate', follow)
    page.addEventListener('click', (event) => {
      const link = linkOf(event)
      if (!link || link.origin !== page.location.origin) return
      event.preventDefault()
      go(link.pathname)
    })
  }
  return { route, go, listen }
}
