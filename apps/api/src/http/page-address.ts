const PREVIEW = 'content="/preview.png"'

/** Names and addresses of hosts, with a port; a header may hold anything, and this is written into a page. */
const HOST = /^[A-Za-z0-9.:[\]-]+$/

/** The page with the whole address of the picture for link previews, which few programs take without its host. */
export const withAddress = (page: string, protocol: string, host: string): string =>
  HOST.test(host) ? page.replace(PREVIEW, `content="${protocol}://${host}/preview.png"`) : page
