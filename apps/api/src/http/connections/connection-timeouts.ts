/** How long the server waits for a client, in milliseconds. */
export type ConnectionTimeouts = {
  /** From the first byte of a request, or from the connection, to the end of its headers. */
  readonly headersMs: number
  /** From the same moment to the end of the body. The answer may take longer, and a stream lasts as long as its listener. */
  readonly requestMs: number
  /** A connection without a request is kept so long. */
  readonly keepAliveMs: number
  /** How often unfinished requests are looked through. */
  readonly checkEveryMs: number
}

/**
 * What the API listens with. A proxy that reuses a connection just as the server closes it loses its request, so ours are kept for longer
 * than proxies keep theirs: nginx 60 s, Traefik 90 s, Caddy 120 s.
 */
export const CONNECTION_TIMEOUTS: ConnectionTimeouts = {
  headersMs: 10_000,
  requestMs: 15_000,
  keepAliveMs: 130_000,
  checkEveryMs: 1_000,
}
