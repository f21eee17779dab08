import type { Static, TSchema } from 'typebox'
import type { ProblemCode } from '../problem.ts'
import { boardEndpoints } from './boards.ts'
import { catalogueEndpoints } from './catalogue.ts'
import { dailyEndpoints } from './dailies.ts'
import { deskEndpoints } from './desk.ts'
import { deskCatalogueEndpoints } from './desk-catalogue.ts'
import { deskExportEndpoints } from './desk-exports.ts'
import { deskLiveEndpoints } from './desk-live.ts'
import { deskUploadEndpoints } from './desk-uploads.ts'
import { deviceEndpoints } from './devices.ts'
import { duelEndpoints } from './duels.ts'
import type { Endpoint } from './endpoint.ts'
import { gameEndpoints } from './games.ts'
import { healthEndpoints } from './health.ts'
import { kioskEndpoints } from './kiosk.ts'
import { personalEndpoints } from './personal.ts'
import { previewEndpoints } from './previews.ts'
import { impliedProblems } from './problems.ts'
import { roomEndpoints } from './rooms.ts'
import { type EndpointName, routeOf } from './routes.ts'

/** The row of each endpoint; an endpoint without one does not compile. */
export const ENDPOINTS = {
  ...healthEndpoints,
  ...catalogueEndpoints,
  ...gameEndpoints,
  ...dailyEndpoints,
  ...boardEndpoints,
  ...deviceEndpoints,
  ...duelEndpoints,
  ...kioskEndpoints,
  ...personalEndpoints,
  ...deskEndpoints,
  ...deskLiveEndpoints,
  ...deskCatalogueEndpoints,
  ...deskExportEndpoints,
  ...previewEndpoints,
  ...deskUploadEndpoints,
  ...roomEndpoints,
} as const satisfies Record<EndpointName, Endpoint>
/** The type of {@link ENDPOINTS}, with the schemas of each row. */
export type Endpoints = typeof ENDPOINTS

/** The row of an endpoint, typed as every row is. */
export const endpointOf = (name: EndpointName): Endpoint => ENDPOINTS[name]

/** Every problem that an endpoint may answer with: its own and those that follow from its row. */
export const problemsOf = (name: EndpointName): readonly ProblemCode[] => {
  const { method, path } = routeOf(name)
  const endpoint = endpointOf(name)
  return [...new Set([...(endpoint.problems ?? []), ...impliedProblems(endpoint, method, path)])]
}

type Part<N extends EndpointName, Key extends 'query' | 'body' | 'reply'> =
  Endpoints[N] extends Record<Key, infer Schema extends TSchema> ? Static<Schema> : undefined

/** The body of a successful reply; undefined where it is no JSON. */
export type ReplyOf<N extends EndpointName> = Part<N, 'reply'>
/** The body of a request; undefined where it has none. */
export type BodyOf<N extends EndpointName> = Part<N, 'body'>
/** The query of a request; undefined where it has none. */
export type QueryOf<N extends EndpointName> = Part<N, 'query'>
