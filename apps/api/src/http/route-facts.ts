import type { FastifyRequest } from 'fastify'
import type { BasePath } from './base-path.ts'

/** What the config of a route says of it. */
export type RouteFacts = {
  /** It answers with data, not with a document. */
  readonly isData?: boolean
  /** It answers with a stream of events, which lasts as long as its listener likes. */
  readonly isStream?: boolean
  /** The base path of the game, which is the path of its cookies. */
  readonly basePath?: BasePath
}

/** The facts about the route that a request reached; none where there is no route. */
export const routeFacts = ({ config }: FastifyRequest['routeOptions']): RouteFacts =>
  (config as RouteFacts | undefined) ?? {}

/** The base path of the game, of a request to one of its endpoints. */
export const basePathOf = ({ routeOptions }: FastifyRequest): BasePath => routeFacts(routeOptions).basePath ?? ''
