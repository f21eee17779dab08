import fastJson from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify'

type Serialize = (data: unknown) => string

const compiled = new WeakMap<object, Serialize>()

/** Compiles the schema of a reply, once in a process: several endpoints give the same view. */
export const compileSerializer: FastifySerializerCompiler<object> = ({ schema }) => {
  const known = compiled.get(schema)
  if (known) return known
  const serialize = fastJson(schema) as Serialize
  compiled.set(schema, serialize)
  return serialize
}
