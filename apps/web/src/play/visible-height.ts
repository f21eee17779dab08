import { useEffect } from 'preact/hooks'

/** Keeps `--visible` at what a phone's keyboard leaves of the page, where the browser does not shrink the page itself. */
export const useVisibleHeight = () => {
  useEffect(() => {
    const viewport = window.visualViewport
    const root = document.documentElement
    const follow = () => {
      if (!viewport || viewport.scale > 1) return
      root.style.setProperty('--visible', `${Math.round(viewport.height)}px`)
      window.scrollTo(0, 0)
    }
    follow()
    viewport?.addEventListener('resize', follow)
    return () => {
      viewport?.removeEventListener('resize', follow)
      root.style.removeProperty('--visible')
    }
  }, [])
}
