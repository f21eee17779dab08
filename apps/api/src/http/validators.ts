import { Ajv, type ValidateFunction } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'

const common = { useDefaults: true, allErrors: false } as const
const strict = new Ajv({ ...common, coerceTypes: false })
const lenient = new Ajv({ ...common, coerceTypes: 'array' })

const isInfinite = (value: unknown): boolean => typeof value === 'number' && !Number.isFinite(value)

/** Ajv reads the text `1e999` as a number, and then looks at the bounds of finite ones alone. */
const finite = (validate: ValidateFunction) => (data: Readonly<Record<string, unknown>>) => {
  if (!validate(data)) return { error: validate.errors ?? [] }
  const name = Object.keys(data).find((key) => isInfinite(data[key]))
  return name === undefined ? true : { error: new Error(`${name} must be finite`) }
}

/** Compiles schemas: those of bodies take each value as it is, those of paths and queries read numbers and lists from their text. */
export const compileSchema: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  httpPart === 'body' ? strict.compile(schema) : finite(lenient.compile(schema))
