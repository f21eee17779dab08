import type { BodyOf, Endpoints, QueryOf, ReplyOf } from '../endpoints/endpoints.ts'
import { ENDPOINT_NAMES, type EndpointName, type PathOf, routeOf } from '../endpoints/routes.ts'
import { fillPath, type ParamValues } from '../path.ts'
import type { Answer } from './answer.ts'
import { createTransport, type Fetch, type Request, type Wait } from './transport.ts'

/** The endpoints whose replies a browser fetches by itself: pictures, files to save, streams. */
type MediaName = { [N in EndpointName]: Endpoints[N] extends { media: string } ? N : never }[EndpointName]
type JsonName = Exclude<EndpointName, MediaName>

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined }
type Payload<N extends EndpointName> =
  BodyOf<N> extends undefined ? (QueryOf<N> extends undefined ? [] : [query?: Loose<QueryOf<N>>]) : [body: BodyOf<N>]

/** The arguments of a call: the parameters in the path in their order, then the body, or the query of a GET. */
type Arguments<N extends EndpointName> = [...ParamValues<PathOf<N>>, ...Payload<N>]

/** A method for each endpoint of the API, by its name in `ROUTES`. */
export type Client = { readonly [N in JsonName]: (...args: Arguments<N>) => Promise<Answer<ReplyOf<N>>> } & {
  /** The URLs of what a browser fetches by itself. */
  readonly urls: { readonly [N in MediaName]: (...args: Arguments<N>) => string }
  /** The URL of a render, whose path the API gave: renders lie beside `/api`. */
  readonly renderUrl: (path: string) => string
  /** Where the desk uploads files by the tus protocol. */
  readonly filesUrl: string
}

type Query = Readonly<Record<string, string | number | undefined>>

const queryString = (query: Query = {}): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  return pairs.length ? `?${new URLSearchParams(pairs)}` : ''
}

/** The request that a call of an endpoint stands for. */
const requestFor = (baseUrl: string, name: EndpointName, args: readonly unknown[]): Request => {
  const { method, path } = routeOf(name)
  const count = path.split(':').length - 1
  const url = baseUrl + fillPath(path, args.slice(0, count).map(String))
  const payload = args[count]
  return method === 'GET'
    ? { method, url: url + queryString(payload as Query | undefined) }
    : { method, url, body: payload as object | undefined }
}

const waitFor: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const methodsBy = (methodFor: (name: EndpointName) => unknown): object =>
  Object.fromEntries(ENDPOINT_NAMES.map((name) => [name, methodFor(name)]))

/**
 * The typed client of the API, derived from the rows of its endpoints. `baseUrl` is where the API's root is ("/api" on the game's own
 * site, or "http://host:8000"). No method throws: a failure comes back as a problem. While the API starts or stops a request is sent
 * again for ten times at most, and a GET whose connection breaks twice.
 */
export const createClient = (
  baseUrl: string,
  fetcher: Fetch = (url, init) => fetch(url, init),
  wait: Wait = waitFor,
): Client => {
  const send = createTransport(fetcher, wait)
  return {
    ...methodsBy(
      (name) =>
        (...args: unknown[]) =>
          send(requestFor(baseUrl, name, args)),
    ),
    urls: methodsBy(
      (name) =>
        (...args: unknown[]) =>
          requestFor(baseUrl, name, args).url,
    ),
    filesUrl: `${baseUrl}/desk/files`,
    renderUrl: (path: string) => baseUrl.replace(/\/api$/, '') + path,
  } as Client
}
