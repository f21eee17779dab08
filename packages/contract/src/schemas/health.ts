import { type Static, Type } from 'typebox'

const Check = Type.Object({ ok: Type.Boolean(), detail: Type.Optional(Type.String()) })
/** The state of what the API depends on, one entry a check; `degraded` is a game that goes on without what is checked there: `valkey`. */
export const Health = Type.Object({
  status: Type.Enum(['ok', 'degraded', 'error']),
  checks: Type.Object({ images: Check, temp: Check, disk: Check, database: Check, valkey: Type.Optional(Check) }),
})
export type Health = Static<typeof Health>

/** Whether the API can serve, in the two words that monitors look for. */
export const Status = Type.Object({ status: Type.Enum(['OK', 'ERREUR']) })
export type Status = Static<typeof Status>

/** The answer of a probe: `live`, `ready` or `not ready`. */
export const Probe = Type.Object({ status: Type.Enum(['live', 'ready', 'not ready']) })
