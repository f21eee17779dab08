import type { TSchema } from 'typebox'
import { PROBLEM_STATUS } from '../problem.ts'
import * as schemas from '../schemas/index.ts'
import { Problem } from '../schemas/problem.ts'
import type { Endpoint } from './endpoint.ts'
import { endpointOf, problemsOf } from './endpoints.ts'
import { paramsSchema } from './params.ts'
import { isAtDesk, mayCall, ROLES } from './roles.ts'
import { ENDPOINT_NAMES, type EndpointName, routeOf } from './routes.ts'

type Responses = Record<number, { description: string; content: Record<string, { schema: object }> }>

const isSchema = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value)
const components = Object.fromEntries(Object.entries(schemas).filter(([, value]) => isSchema(value)))
const nameOf = new Map<unknown, string>(Object.entries(components).map(([name, schema]) => [schema, name]))

/** A reference to a schema that has a name, or else the schema. */
const refTo = (schema: TSchema): object => {
  const name = nameOf.get(schema)
  return name === undefined ? schema : { $ref: `#/components/schemas/${name}` }
}

const parametersIn = (place: 'path' | 'query', schema: TSchema | undefined): object[] => {
  const { properties = {}, required = [] } = (schema ?? {}) as Partial<ReturnType<typeof paramsSchema>>
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: (required as readonly string[]).includes(name),
    schema: property,
  }))
}

const replies = ({ reply, media = 'application/json', status, failing = [] }: Endpoint): Responses => {
  const content = { [media]: { schema: reply ? refTo(reply) : { type: 'string' } } }
  const failures = failing.map((code) => [code, { description: 'The same, of what failed', content }])
  return { [status ?? 200]: { description: 'Done', content }, ...Object.fromEntries(failures) }
}

const responsesOf = (name: EndpointName, endpoint: Endpoint): Responses => {
  const responses = replies(endpoint)
  for (const code of problemsOf(name)) {
    const known = responses[PROBLEM_STATUS[code]]
    responses[PROBLEM_STATUS[code]] = {
      description: known ? `${known.description}, ${code}` : code,
      content: { ...known?.content, 'application/problem+json': { schema: refTo(Problem) } },
    }
  }
  return responses
}

const SECURITY = {
  deskSession: { type: 'apiKey', in: 'cookie', name: 'pd_desk', description: 'over HTTPS `__Host-pd_desk`' },
  deskToken: { type: 'http', scheme: 'bearer', description: 'an API token, with the scope that the endpoint asks for' },
} as const

const securityOf = ({ scope }: Endpoint): object[] => [
  { deskSession: [] },
  ...(scope === undefined ? [] : [{ deskToken: scope === 'any' ? [] : [scope] }]),
]

const operationOf = (name: EndpointName): object => {
  const endpoint = endpointOf(name)
  const { tag, summary, query, body, limit, scope } = endpoint
  const roles = ROLES.filter((role) => mayCall(role, name))
  return {
    operationId: name,
    tags: [tag],
    summary,
    description: `For: ${roles.join(', ')}.${limit ? ` Limit: ${limit}.` : ''}${scope ? ` Scope of a token: ${scope}.` : ''}`,
    parameters: [...parametersIn('path', paramsSchema(routeOf(name).path)), ...parametersIn('query', query)],
    ...(isAtDesk(endpoint.role) && { security: securityOf(endpoint) }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: refTo(body) } } } }),
    responses: responsesOf(name, endpoint),
  }
}

/** The OpenAPI 3.1 description of every endpoint that the proxy forwards, in a version of the API. */
export const describeApi = (version: string) => {
  const paths: Record<string, Record<string, object>> = {}
  for (const name of ENDPOINT_NAMES.filter((name) => endpointOf(name).role !== 'monitor')) {
    const { method, path } = routeOf(name)
    const key = path.replace(/:(\w+)/g, '{$1}')
    paths[key] = { ...paths[key], [method.toLowerCase()]: operationOf(name) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pixel Detective',
      version,
      description: 'Guess the picture while it sharpens. Problems are RFC 9457; ids are random.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: { schemas: components, securitySchemes: SECURITY },
  }
}
