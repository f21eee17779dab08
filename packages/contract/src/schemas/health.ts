import { type Static, Type } from 'typebox'

const Check = Type.Object({ ok: Type.Boolean(), detail: Type.Optional(Type.String()) })
export const Health = Type.Object({
  status: Type.Enum(['ok', 'error']),
  checks: Type.Object({ images: Check, temp: Check, disk: Check, database: Check }),
})
export type Health = Static<typeof Health>
export const Status = Type.Object({ status: Type.Enum(['OK', 'ERREUR']) })
export type Status = Static<typeof Status>
