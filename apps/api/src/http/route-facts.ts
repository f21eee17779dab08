import type { FastifyRequest } from 'fastify'

/** What the config of a route says of it. */
export type RouteFacts = {
  /** It answers with data, not with a document. */
  readonly isData?: boolean
  /** It answers with a stream of events, which lasts as long as its listener likes. */
  readonly isStream?: boolean
}

/** The facts about the route that a request reached; none where there is no route. */
export const routeFacts = ({ config }: FastifyRequest['routeOptions']): RouteFacts =>
  (config as RouteFacts | undefined) ?? {}
