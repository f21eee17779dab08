import { Ajv } from 'ajv'
import type { Schema } from './values.ts'

type Content = Readonly<Record<string, { readonly schema: Schema }>>
type Parameter = {
  readonly name: string
  readonly required?: boolean
  readonly in: 'path' | 'query' | 'header'
  readonly schema: Schema
}
type Described = {
  readonly operationId: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly security?: readonly object[]
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}

/** The description of an API, as `/openapi.json` has it. */
export type ApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Says what is wrong with a body, or null. */
type Check = (body: unknown) => string | null

/** An operation as its description has it. */
export type Operation = {
  readonly name: string
  readonly method: string
  /** With its parameters in braces. */
  readonly path: string
  readonly pathParameters: readonly Parameter[]
  readonly query: readonly Parameter[]
  readonly headers: readonly Parameter[]
  /** The media type and schema of the body, if it takes one. */
  readonly body: { readonly media: string; readonly schema: Schema } | null
  /** Each status with its description and the check of each media type. */
  readonly answers: ReadonlyMap<number, { readonly description: string; readonly checks: ReadonlyMap<string, Check> }>
  readonly isStream: boolean
  readonly isAtDesk: boolean
  /** Who may call it. */
  readonly roles: readonly string[]
  /** The scope that a token needs, `any` for one of them all; null where no token is admitted. */
  readonly scope: string | null
}

const createChecks = (document: ApiDocument) => {
  const ajv = new Ajv({ strict: false })
  ajv.addSchema(document, 'api')
  return (schema: Schema): Check => {
    const placed = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'))
    const validate = ajv.compile(placed)
    return (body) => (validate(body) ? null : ajv.errorsText(validate.errors))
  }
}

/** All operations of a description, with the checks of their answers. */
export const readOperations = (document: ApiDocument): readonly Operation[] => {
  const checkOf = createChecks(document)
  const answersOf = ({ responses }: Described): Operation['answers'] =>
    new Map(
      Object.entries(responses).map(([status, { description, content = {} }]) => [
        Number(status),
        {
          description,
          checks: new Map(Object.entries(content).map(([media, { schema }]) => [media, checkOf(schema)])),
        },
      ]),
    )
  const readOne = (path: string, method: string, described: Described): Operation => {
    const { operationId, parameters = [], requestBody } = described
    const [body] = Object.entries(requestBody?.content ?? {})
    const answers = answersOf(described)
    return {
      name: operationId,
      method: method.toUpperCase(),
      path,
      pathParameters: parameters.filter((one) => one.in === 'path'),
      query: parameters.filter((one) => one.in === 'query'),
      headers: parameters.filter((one) => one.in === 'header'),
      body: body ? { media: body[0], schema: body[1].schema } : null,
      answers,
      isAtDesk: described.security?.some((way) => 'deskSession' in way) ?? false,
      roles: /^For: ([^.]+)\./.exec(described.description ?? '')?.[1]?.split(', ') ?? [],
      scope: /Scope of a token: ([\w:]+)/.exec(described.description ?? '')?.[1] ?? null,
      isStream: answers.get(200)?.checks.has('text/event-stream') ?? false,
    }
  }
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => readOne(path, method, described)),
  )
}

/** Looks up the schemas of a description by their references. */
export const resolverOf =
  ({ components }: ApiDocument) =>
  (ref: string): Schema => {
    const schema = components.schemas[ref.slice('#/components/schemas/'.length)]
    if (schema === undefined) throw new Error(`the description has no ${ref}`)
    return schema
  }
