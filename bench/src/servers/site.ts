import type { Server } from '../run/processes.ts'

/** A server that listens, and its address without a slash at the end. */
export type Site = { readonly url: string; readonly server: Server }

/** Waits until a server tells its address, as the first group of the pattern. */
export const siteOf = async (server: Server, tells: RegExp): Promise<Site> => ({
  url: await server.said(tells),
  server,
})
