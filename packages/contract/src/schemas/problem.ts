import { type Static, Type } from 'typebox'
import { PROBLEM_CODES } from '../problem.ts'

/** An RFC 9457 problem. A program goes by `code`; `detail` says what to do about it; an operator finds the request in the log by its id. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.Enum(PROBLEM_CODES),
  detail: Type.Optional(Type.String()),
  request_id: Type.Optional(Type.String()),
})
export type Problem = Static<typeof Problem>
