import { options } from 'preact'

/**
 * Draws links to our own pages below the base path. Screens write them without it; what has it already, as an address of the client,
 * stays.
 */
export const drawLinksBelow = (base: string): void => {
  if (base === '') return
  const drawOthers = options.vnode
  options.vnode = (vnode) => {
    const { href } = vnode.props as { href?: unknown }
    const isOurs = vnode.type === 'a' && typeof href === 'string' && href.startsWith('/')
    if (isOurs && !href.startsWith(`${base}/`)) Object.assign(vnode.props, { href: base + href })
    drawOthers?.(vnode)
  }
}
