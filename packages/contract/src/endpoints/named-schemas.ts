import * as schemas from '../schemas/index.ts'

const isSchema = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const NAMED: readonly (readonly [string, object])[] = Object.entries<object>(schemas).filter(([, each]) =>
  isSchema(each),
)

/** The same text for the same schema: TypeBox copies a schema that it makes optional, so objects can't be compared. */
const textOf = (schema: object): string => JSON.stringify(schema)

const NAMES = new Map(NAMED.map(([name, schema]) => [textOf(schema), name]))

const refersTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

const nameParts = (value: object): object =>
  Array.isArray(value)
    ? value.map((each: unknown) => (isSchema(each) ? withNames(each) : each))
    : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, nameEach(each)]))

const nameEach = (value: unknown): unknown =>
  Array.isArray(value) ? nameParts(value) : isSchema(value) ? withNames(value) : value

/** A schema in which every part that has a name is a reference to it. */
export const withNames = (schema: object): object => {
  const name = NAMES.get(textOf(schema))
  return name === undefined ? nameParts(schema) : refersTo(name)
}

/** The schemas that parts of a document refer to by their names, and those that these refer to. */
export const namedSchemas = (document: object): Record<string, object> => {
  const all = NAMED.map(([name, schema]) => [name, nameParts(schema)] as const)
  const text = JSON.stringify([document, all])
  return Object.fromEntries(all.filter(([name]) => text.includes(JSON.stringify(refersTo(name)))))
}
