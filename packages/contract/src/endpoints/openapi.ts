import type { TSchema } from 'typebox'
import { PROBLEM_STATUS } from '../problem.ts'
import { Problem } from '../schemas/problem.ts'
import type { Endpoint, Tag } from './endpoint.ts'
import { endpointOf, problemsOf } from './endpoints.ts'
import { describeLimit } from './limits.ts'
import { namedSchemas, withNames } from './named-schemas.ts'
import { paramsSchema } from './params.ts'
import { isAtDesk, mayCall, ROLES } from './roles.ts'
import { ENDPOINT_NAMES, type EndpointName, routeOf } from './routes.ts'

type Responses = Record<number, { description: string; content?: Record<string, { schema: object }> }>

const parametersIn = (place: 'path' | 'query' | 'header', schema: TSchema | undefined): object[] => {
  const { properties = {}, required = [] } = (schema ?? {}) as Partial<ReturnType<typeof paramsSchema>>
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: (required as readonly string[]).includes(name),
    schema: withNames(property),
  }))
}

const UNCHANGED = { 304: { description: 'Unchanged since the ETag that If-None-Match has' } }

const TUS = 'application/offset+octet-stream'

const replies = ({ reply, media = 'application/json', status, failing = [], cache }: Endpoint): Responses => {
  // the replies of tus are headers alone
  if (media === TUS) return { [status ?? 200]: { description: 'Done', content: {} } }
  const content = {
    [media]: { schema: reply ? withNames(reply) : { type: media === 'application/json' ? 'object' : 'string' } },
  }
  const failures = failing.map((code) => [code, { description: 'The same, of what failed', content }])
  return {
    [status ?? 200]: { description: 'Done', content },
    ...(cache === 'shared' && UNCHANGED),
    ...Object.fromEntries(failures),
  }
}

const responsesOf = (name: EndpointName, endpoint: Endpoint): Responses => {
  const responses = replies(endpoint)
  for (const code of problemsOf(name)) {
    const known = responses[PROBLEM_STATUS[code]]
    responses[PROBLEM_STATUS[code]] = {
      description: known ? `${known.description}, ${code}` : code,
      content: { ...known?.content, 'application/problem+json': { schema: withNames(Problem) } },
    }
  }
  return responses
}

const SECURITY = {
  player: {
    type: 'apiKey',
    in: 'cookie',
    name: 'pd_player',
    description: 'over HTTPS `__Host-pd_player`, below a base path `__Secure-pd_player`',
  },
  deskSession: {
    type: 'apiKey',
    in: 'cookie',
    name: 'pd_desk',
    description: 'over HTTPS `__Host-pd_desk`, below a base path `__Secure-pd_desk`',
  },
  deskToken: { type: 'http', scheme: 'bearer', description: 'an API token, with the scope that the endpoint asks for' },
} as const

/** The callers of an endpoint: an account of the desk, a player, or all, players with their cookie among them. */
const securityOf = ({ role, scope, session }: Endpoint): object[] => {
  if (isAtDesk(role)) return [{ deskSession: [] }, ...(scope === undefined ? [] : [{ deskToken: [] }])]
  if (role !== 'anonymous') return [{ player: [] }]
  return session === 'ignored' ? [] : [{}, { player: [] }]
}

const bodyOf = ({ body, sends }: Endpoint): object => {
  if (sends) return contentOf(sends, { type: 'string', format: 'binary' })
  return body ? contentOf('application/json', withNames(body)) : {}
}

const contentOf = (media: string, schema: object): object => ({
  requestBody: { required: true, content: { [media]: { schema } } },
})

const operationOf = (name: EndpointName): object => {
  const endpoint = endpointOf(name)
  const { tag, summary, about, query, headers, limit, scope } = endpoint
  const roles = ROLES.filter((role) => mayCall(role, name))
  return {
    operationId: name,
    tags: [tag],
    summary,
    description: `For: ${roles.join(', ')}.${limit ? ` Limit: ${describeLimit(limit)}.` : ''}${scope ? ` Scope of a token: ${scope}.` : ''}${about ? `\n\n${about}` : ''}`,
    parameters: [
      ...parametersIn('path', paramsSchema(routeOf(name).path)),
      ...parametersIn('query', query),
      ...parametersIn('header', headers),
    ],
    security: securityOf(endpoint),
    ...bodyOf(endpoint),
    responses: responsesOf(name, endpoint),
  }
}

const ABOUT = `Guess the picture while it sharpens.

A caller that plays keeps the cookie of its first reply. Problems are RFC 9457, and a program goes by their \`code\`. Ids are random. Beside the limits
of single endpoints, all requests of an address have one; a caller over a limit gets 429 with \`Retry-After\`.`

const TAGS: readonly { readonly name: Tag; readonly description: string }[] = [
  { name: 'health', description: 'Whether the server works, for monitors' },
  { name: 'catalogue', description: 'Packs, items, and what the caller has found' },
  { name: 'renders', description: 'Pictures at one level' },
  { name: 'games', description: 'Games alone, the daily picture, duels and boards' },
  { name: 'rooms', description: 'Live games with a host, a screen and players' },
  { name: 'desk', description: 'What curators and operators do, with an account or an API token' },
]

const describeEndpoints = () => {
  const paths: Record<string, Record<string, object>> = {}
  for (const name of ENDPOINT_NAMES.filter((name) => endpointOf(name).role !== 'monitor')) {
    const { method, path } = routeOf(name)
    const key = path.replace(/:(\w+)/g, '{$1}')
    paths[key] = { ...paths[key], [method.toLowerCase()]: operationOf(name) }
  }
  return { paths, components: { schemas: namedSchemas(paths), securitySchemes: SECURITY } }
}

let described: ReturnType<typeof describeEndpoints> | null = null

/** The OpenAPI 3.1 description of every endpoint that the proxy forwards, in a version of the API, for a game below a base path such as `/game`. */
export const describeApi = (version: string, basePath = '') => {
  described ??= describeEndpoints()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pixel Detective',
      version,
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: `${basePath}/api`, description: 'below the site of the game' },
      { url: `${basePath}/`, description: 'the API itself, where a program calls it without the proxy' },
    ],
    tags: TAGS,
    ...described,
  }
}
