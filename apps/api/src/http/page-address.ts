import { atBase, type BasePath } from './base-path.ts'

const PREVIEW = /content="(\/[^"]*preview\.png)"/

/** Names and addresses of hosts, with a port; a header may hold anything, and this is written into a page. */
const HOST = /^[A-Za-z0-9.:[\]-]+$/

type Address = { readonly protocol: string; readonly host: string; readonly basePath: BasePath }

/** The page for its address: below the base path, with the whole address of the picture for link previews, which few programs take without its host. */
export const withAddress = (built: string, { protocol, host, basePath }: Address): string => {
  const page = atBase(built, basePath)
  return HOST.test(host) ? page.replace(PREVIEW, `content="${protocol}://${host}$1"`) : page
}
