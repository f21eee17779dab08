/** The path below which the game is served, as the server wrote it into the page: `/game`, or empty at the root of the site. */
export const readBasePath = (page: Pick<Document, 'querySelector'>): string =>
  (page.querySelector<HTMLMetaElement>('meta[name=pd-base]')?.content ?? '').replace(/\/$/, '')

/** A path of the address bar without the base path: what the app's own paths look like. */
export const withoutBase = (path: string, base: string): string => {
  if (path === base) return '/'
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path
}
