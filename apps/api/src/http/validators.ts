import { Ajv, type ValidateFunction } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'

const common = { useDefaults: true, allErrors: false } as const
const strict = new Ajv({ ...common, coerceTypes: false })
const lenient = new Ajv({ ...common, coerceTypes: 'array' })

const isInfinite = (value: unknown): boolean => typeof value === 'number' && !Number.isFinite(value)

/** Ajv reads the text `1e999` as a number, and then looks at the bounds of finite ones alone. */
const infiniteIn = (data: Readonly<Record<string, unknown>>): string | undefined =>
  Object.keys(data).find((key) => isInfinite(data[key]))

/**
 * The validator of a schema: bodies are taken value by value as they are, paths and queries have numbers and lists read from their text.
 * It is compiled when it is first asked: all of them together would be a tenth of a start.
 */
export const compileSchema: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const isBody = httpPart === 'body'
  let validate: ValidateFunction | undefined
  return (data: Readonly<Record<string, unknown>>) => {
    validate ??= (isBody ? strict : lenient).compile(schema)
    if (!validate(data)) return { error: validate.errors ?? [] }
    const name = isBody ? undefined : infiniteIn(data)
    return name === undefined ? true : { error: new Error(`${name} must be finite`) }
  }
}
