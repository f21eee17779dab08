import { type TObject, type TSchema, Type } from 'typebox'

/** Parameters are loose: what they name is looked up, and not found. The bound keeps nonsense out of queries and logs. */
const PARAMS: Readonly<Record<string, TSchema>> = {
  id: Type.String({
    maxLength: 64,
    description: 'the id of a game, a duel, a session, a token, a pack, a change or an upload',
  }),
  name: Type.String({ maxLength: 64, description: 'the name of an account' }),
  day: Type.String({ maxLength: 10, description: '`today`, or a day of the server such as 2026-11-28' }),
  code: Type.String({ maxLength: 16, description: 'the code of a room, upper and lower case alike' }),
  file: Type.String({ maxLength: 100, description: 'the name of a render, as its path has it' }),
  picture: Type.String({ maxLength: 64, description: 'the id of a picture' }),
  cells: Type.String({ maxLength: 8, description: '`small`, `full`, or the cells along the longer side' }),
  item: Type.String({ maxLength: 64, description: 'the id of an item' }),
  period: Type.String({ maxLength: 10, description: '`day` or `week`' }),
}

const schemaFor = (path: string): TObject => {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  return Type.Object(
    Object.fromEntries(
      names.map((name) => {
        const schema = PARAMS[name]
        if (schema === undefined) throw new Error(`${path}: there is no schema for "${name}"`)
        return [name, schema]
      }),
    ),
  )
}

const schemas = new Map<string, TObject>()

/** The schema of the parameters in a path, the same object each time, so that it is compiled once; throws for a parameter that has none. */
export const paramsSchema = (path: string): TObject => {
  const schema = schemas.get(path) ?? schemaFor(path)
  schemas.set(path, schema)
  return schema
}
