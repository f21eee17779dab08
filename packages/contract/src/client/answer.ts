import type { ProblemCode } from '../problem.ts'

/** `unreachable` is the client's own code: there was no answer, or one that is not from this API. */
export type ClientProblem = { readonly code: ProblemCode | 'unreachable'; readonly retryAfterMs?: number }

/** The result of a call; failures are values. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ClientProblem }
