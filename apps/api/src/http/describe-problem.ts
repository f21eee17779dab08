import type { Problem } from '@pd/contract'
import { PROBLEM_STATUS, type ProblemCode } from '@pd/contract/problem'

const sentence = (code: ProblemCode): string => `${code[0]?.toUpperCase()}${code.slice(1).replaceAll('_', ' ')}`

/** The body of a problem; an answer outside of the app has no request id. */
export const describeProblem = (code: ProblemCode, requestId?: string, detail?: string): Problem => ({
  type: `urn:pixel-detective:problem:${code}`,
  title: sentence(code),
  status: PROBLEM_STATUS[code],
  code,
  ...(detail && { detail }),
  ...(requestId && { request_id: requestId }),
})
