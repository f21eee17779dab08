import type { Page } from 'playwright-core'

/** What leaves the page to its left or right, and what a reader acts on or reads first that lies on something else of that kind. */
export const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`
    const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1
    const reachable = [...document.querySelectorAll('a, button, input:not(.unseen), select, h1, h2')].filter(isShown)
    const outside = reachable.filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > innerWidth + 1
    })
    /** A bar that stays in sight lies over what scrolls under it. */
    const layerOf = (element: Element | null): Element | null =>
      !element || /sticky|fixed/.test(getComputedStyle(element).position) ? element : layerOf(element.parentElement)
    const parts = [...new Set([...reachable, ...[...document.querySelectorAll('.bar > *')].filter(isShown)])].map(
      (element) => ({ element, box: element.getBoundingClientRect(), layer: layerOf(element) }),
    )
    const covered = parts.flatMap(({ element, box, layer }, index) =>
      parts
        .slice(index + 1)
        .filter(
          (other) =>
            other.layer === layer &&
            !element.contains(other.element) &&
            !other.element.contains(element) &&
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
        )
        .map((other) => `${nameOf(other.element)} lies on ${nameOf(element)}`),
    )
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > innerWidth + 1
    })
    const scrolls =
      document.documentElement.scrollWidth > innerWidth
        ? [`the page scrolls sideways: ${[...new Set(wide.map(nameOf))].join(', ')}`]
        : []
    return [...outside.map(nameOf), ...covered, ...scrolls]
  })
