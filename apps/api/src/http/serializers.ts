import fastJson from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify'

type Serialize = (data: unknown) => string
type Schema = Readonly<Record<string, unknown>>

const compiled = new WeakMap<object, Serialize>()

const isNullType = (schema: Schema): boolean => schema.type === 'null'

/** The one alternative of a union with null; null for any other union. */
const besideNull = (alternatives: readonly Schema[]): Schema | null => {
  const [one, ...others] = alternatives.filter((each) => !isNullType(each))
  return one && others.length === 0 && alternatives.some(isNullType) ? one : null
}

/** The mark needs a type, which a list of words has not. */
const markNull = (schema: Schema): Schema | null => {
  const { enum: words } = schema
  if (Array.isArray(words) && words.every((word) => typeof word === 'string'))
    return { ...schema, type: 'string', enum: [...words, null], nullable: true }
  return typeof schema.type === 'string' ? { ...schema, nullable: true } : null
}

/**
 * A schema in which "this or null" is a mark: fast-json-stringify has a validator try the alternatives of a union one after the other, for each
 * value that it writes.
 */
const withNullMarked = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(withNullMarked)
  if (typeof schema !== 'object' || schema === null) return schema
  const marked = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withNullMarked(value)]))
  const { anyOf, ...rest } = marked
  const one = Array.isArray(anyOf) ? besideNull(anyOf) : null
  const orNull = one && markNull(one)
  return orNull ? { ...rest, ...orNull } : marked
}

/** Compiles the schema of a reply, once in a process: several endpoints give the same view. */
export const compileSerializer: FastifySerializerCompiler<object> = ({ schema }) => {
  const known = compiled.get(schema)
  if (known) return known
  const serialize = fastJson(withNullMarked(schema) as object) as Serialize
  compiled.set(schema, serialize)
  return serialize
}
