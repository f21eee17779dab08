/** What kind of answer the door gave: `long` ones last as long as their client likes, `probe` is the supervision itself. */
export type Surface = 'api' | 'render' | 'page' | 'long' | 'probe'

/** One request as the door's log has it. */
export type DoorRequest = { readonly surface: Surface; readonly status: number; readonly seconds: number }

const SURFACES: readonly (readonly [RegExp, Surface])[] = [
  [/^(\/api)?\/(health|health\/.*|status|metrics)$/, 'probe'],
  [/^(\/api)?\/(rooms\/:code\/events|desk\/files(\/.*)?)$/, 'long'],
  [/^(\/api)?\/renders\//, 'render'],
  [/^\/(api\/|items$|openapi\.json$|docs(\/|$))/, 'api'],
]

const surfaceOf = (route: string): Surface => SURFACES.find(([pattern]) => pattern.test(route))?.[1] ?? 'page'

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Reads a line of the door's log; null for one that is no request. */
export const readDoorLine = (line: string): DoorRequest | null => {
  const { log, route, status, duration_ms: ms } = (parse(line) ?? {}) as Readonly<Record<string, unknown>>
  if (log !== 'request' || typeof route !== 'string' || typeof status !== 'number' || typeof ms !== 'number')
    return null
  return { surface: surfaceOf(route), status, seconds: ms / 1000 }
}
